import Glibc
import Synchronization
import Threads

/// Watches how long each connection takes to send the whole head of its next request.
///
/// The library only closes silent connections. A few thousand connections that send a byte every
/// few seconds would otherwise keep everybody else out.
final class HeadWatch: Sendable {
  private struct WatchedConnection {
    let socket: Int32
    /// Nil while a request is being answered.
    var deadline: ContinuousClock.Instant?
  }

  /// By the address of the library's connection.
  private let connections = Mutex<[Int: WatchedConnection]>([:])
  private let patience: Duration
  /// Longer than `patience`, since a connection may be silent between two requests.
  private let patienceAfterReply: Duration
  private let now: @Sendable () -> ContinuousClock.Instant

  /// - Parameter now: the clock; tests use their own.
  init(
    patience: Duration, idle: Duration,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
  ) {
    self.now = now
    self.patience = patience
    patienceAfterReply = idle + patience
  }

  func opened(_ connection: OpaquePointer, socket: Int32) {
    let (key, deadline) = (Int(bitPattern: connection), now() + patience)
    connections.withLock { $0[key] = WatchedConnection(socket: socket, deadline: deadline) }
  }

  func headIsThere(_ connection: OpaquePointer) {
    let key = Int(bitPattern: connection)
    connections.withLock { $0[key]?.deadline = nil }
  }

  func requestIsOver(_ connection: OpaquePointer) {
    let (key, deadline) = (
      Int(bitPattern: connection), now() + patienceAfterReply
    )
    connections.withLock { $0[key]?.deadline = deadline }
  }

  /// Call this before the socket is closed.
  func closed(_ connection: OpaquePointer) {
    let key = Int(bitPattern: connection)
    connections.withLock { $0[key] = nil }
  }

  /// Shuts down the connections that are late; their worker threads notice and close them. Under
  /// the lock, so that no descriptor is closed and reused meanwhile.
  func sweep() {
    let now = now()
    connections.withLock { connections in
      for connection in connections.values where connection.deadline.map({ $0 < now }) ?? false {
        _ = shutdown(connection.socket, Int32(SHUT_RDWR))
      }
    }
  }
}

/// A thread that calls `HeadWatch.sweep` regularly.
final class Sweeper: Sendable {
  private let thread: OwnThread
  /// Two connected sockets: closing one wakes the thread that waits for the other.
  private let ends: (woken: Int32, waking: Int32)

  init(_ watch: HeadWatch, every pause: Duration) throws(HTTPServerFailure) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      let detail = String(cString: strerror(errno))
      throw HTTPServerFailure(.other, "the HTTP server can't start: \(detail)", detail: detail)
    }
    let (woken, waking) = (ends[0], ends[1])
    self.ends = (woken, waking)
    let milliseconds = Int32(pause / .milliseconds(1))
    do throws(ThreadFailure) {
      thread = try OwnThread {
        var wake = pollfd(fd: woken, events: Int16(POLLIN), revents: 0)
        while poll(&wake, 1, milliseconds) <= 0 { watch.sweep() }
      }
    } catch {
      close(woken)
      close(waking)
      throw HTTPServerFailure(error)
    }
  }

  /// Ends the thread and waits for it. Call this once.
  func stop() {
    close(ends.waking)
    thread.join()
    close(ends.woken)
  }
}

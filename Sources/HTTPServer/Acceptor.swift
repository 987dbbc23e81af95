import Glibc
import Threads

/// A thread that accepts connections and passes them to the daemon.
///
/// The library could accept them itself. But then refusing connections while others finish
/// (MHD_quiesce_daemon(3)) races with its workers, and a lost race ends the process.
final class Acceptor: Sendable {
  private let socket: ListeningSocket
  private let thread: OwnThread

  init(_ socket: ListeningSocket, _ daemon: Daemon) throws(HTTPServerFailure) {
    self.socket = socket
    do throws(ThreadFailure) {
      thread = try OwnThread { while Self.acceptOne(socket, daemon) {} }
    } catch {
      throw HTTPServerFailure(error)
    }
  }

  /// Refuses further connections. When it returns, the daemon has all accepted ones.
  func stop() {
    socket.stop()
    thread.join()
  }

  /// Waits for a connection; false if the socket was stopped.
  private static func acceptOne(_ socket: ListeningSocket, _ daemon: Daemon) -> Bool {
    var address = sockaddr_storage()
    return withUnsafeMutablePointer(to: &address) { storage in
      storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { accept(socket, daemon, $0) }
    }
  }

  private static func accept(
    _ socket: ListeningSocket, _ daemon: Daemon, _ address: UnsafeMutablePointer<sockaddr>
  ) -> Bool {
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let connection = Glibc.accept(socket.descriptor, address, &length)
    if connection >= 0 {
      daemon.add(connection, address, length)
      return true
    }
    switch errno {
    case EINVAL, EBADF: return false
    case EMFILE, ENFILE, ENOBUFS, ENOMEM:
      // There is no event for a descriptor that becomes free, so wait; the kernel queues
      // connections.
      var pause = timespec(tv_sec: 0, tv_nsec: 20_000_000)
      nanosleep(&pause, nil)
      return true
    default: return true
    }
  }
}

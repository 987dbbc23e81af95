import Glibc

/// A thread that accepts connections and hands them to the daemon.
///
/// The library could accept by itself, but then refusing connections while others finish
/// (MHD_quiesce_daemon(3)) races with its workers, and who loses ends the process.
final class Acceptor: @unchecked Sendable {
  private let socket: ListeningSocket
  private let daemon: Daemon
  private var thread = pthread_t()

  init(_ socket: ListeningSocket, _ daemon: Daemon) throws(HTTPServerFailure) {
    self.socket = socket
    self.daemon = daemon
    let context = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Acceptor>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      context.release()
      let detail = String(cString: strerror(code))
      throw HTTPServerFailure(.other, "the HTTP server cannot start: \(detail)", detail: detail)
    }
  }

  /// Refuses further connections; on return all that were accepted are with the daemon.
  func stop() {
    socket.stop()
    pthread_join(thread, nil)
  }

  private func run() {
    while true {
      var address = sockaddr_storage()
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let isOpen = withUnsafeMutablePointer(to: &address) { storage in
        storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { accept($0, &length) }
      }
      if !isOpen { return }
    }
  }

  /// False when the socket has been stopped.
  private func accept(
    _ address: UnsafeMutablePointer<sockaddr>, _ length: inout socklen_t
  ) -> Bool {
    let connection = Glibc.accept(socket.descriptor, address, &length)
    if connection >= 0 {
      daemon.add(connection, address, length)
      return true
    }
    switch errno {
    case EINVAL, EBADF: return false
    case EMFILE, ENFILE, ENOBUFS, ENOMEM:
      // Nothing tells when a descriptor is free again; the queue of the socket waits with us.
      var pause = timespec(tv_sec: 0, tv_nsec: 20_000_000)
      nanosleep(&pause, nil)
      return true
    default: return true
    }
  }
}

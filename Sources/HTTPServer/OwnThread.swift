import Glibc

/// A thread that runs one closure to its end.
final class OwnThread: Sendable {
  private let thread: pthread_t

  init(_ body: @escaping @Sendable () -> Void) throws(HTTPServerFailure) {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(Closure(body))
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Closure>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, argument.toOpaque())
    guard code == 0 else {
      argument.release()
      let detail = String(cString: strerror(code))
      throw HTTPServerFailure(.other, "the HTTP server cannot start: \(detail)", detail: detail)
    }
    self.thread = thread
  }

  /// Waits for its end; once.
  func join() { pthread_join(thread, nil) }

  private final class Closure {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

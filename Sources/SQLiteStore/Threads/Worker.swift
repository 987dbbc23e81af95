import Glibc

/// One thread of the operating system that runs one closure: SQLite blocks, and Swift's own pool
/// has too few threads to let it.
final class Worker: Sendable {
  private let thread: pthread_t

  init(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(Closure(body))
    let error = pthread_create(
      &thread, nil,
      { argument in
        Unmanaged<Closure>.fromOpaque(argument!).takeRetainedValue().body()
        return nil
      }, argument.toOpaque())
    precondition(error == 0, "no thread can be started: errno \(error)")
    self.thread = thread
  }

  /// Waits until the closure has returned. From within the thread itself it cannot wait and only
  /// lets go of it.
  func join() {
    if pthread_equal(thread, pthread_self()) != 0 {
      pthread_detach(thread)
    } else {
      pthread_join(thread, nil)
    }
  }

  private final class Closure {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

import Glibc
import Synchronization

/// A thread of the operating system that runs one closure to its end, for work that blocks.
///
/// Swift's pool has only as many threads as the machine has processors. A blocking call to SQLite,
/// libcurl or a lock in a `Task` takes one of them away from all other tasks. If you release the
/// object without joining the thread, the thread runs on.
public final class OwnThread: Sendable {
  private let thread: pthread_t
  /// Whether the thread was joined or detached; pthreads allow only one of them, once.
  private let isReleased = Atomic<Bool>(false)

  /// Starts the thread.
  ///
  /// - Throws: `ThreadFailure` if the system can't start another thread.
  public init(_ body: @escaping @Sendable () -> Void) throws(ThreadFailure) {
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(ThreadBody(body))
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, argument.toOpaque())
    guard code == 0 else {
      argument.release()
      throw ThreadFailure(code: code)
    }
    self.thread = thread
  }

  deinit {
    if isMine() { pthread_detach(thread) }
  }

  /// Starts a thread that the program can't do without; ends the program if the system can't start
  /// it.
  public static func started(_ body: @escaping @Sendable () -> Void) -> OwnThread {
    do throws(ThreadFailure) {
      return try OwnThread(body)
    } catch {
      fatalError("can't start a thread: \(error.reason)")
    }
  }

  /// Like `started`, for a thread that needn't be joined.
  public static func run(_ body: @escaping @Sendable () -> Void) { _ = started(body) }

  /// Runs `body` on a thread of its own and returns its value or throws its error. The caller's
  /// task is suspended until then.
  public static func value<Value: Sendable, Failure: Error>(
    of body: @escaping @Sendable () throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let result = await withCheckedContinuation {
      (answer: CheckedContinuation<Result<Value, Failure>, Never>) in
      run { answer.resume(returning: Result(catching: body)) }
    }
    return try result.get()
  }

  /// Waits until the closure has returned. Returns at once if it is called on the thread itself, or
  /// a second time.
  public func join() {
    guard isMine() else { return }
    if pthread_equal(thread, pthread_self()) != 0 {
      pthread_detach(thread)
    } else {
      pthread_join(thread, nil)
    }
  }

  /// True for the first caller only.
  private func isMine() -> Bool {
    isReleased.compareExchange(
      expected: false, desired: true, ordering: .acquiringAndReleasing
    ).exchanged
  }

  private final class ThreadBody {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

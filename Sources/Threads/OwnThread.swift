import Glibc
import Synchronization

/// A thread of the operating system that runs one closure to its end: for work that blocks.
///
/// Swift's pool has as few threads as the machine has processors; a call to SQLite, libcurl or a
/// lock in a `Task` keeps one of them from everybody else. A thread that is neither joined nor kept
/// goes on by itself.
public final class OwnThread: Sendable {
  private let thread: pthread_t
  /// Whether it was joined or let go: pthreads allow one of them, once.
  private let isLeft = Atomic<Bool>(false)

  /// Starts the thread. Throws where the system has no room for another.
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

  /// Starts a thread without which the program can't go on; ends the program where there is no room
  /// for one.
  public static func started(_ body: @escaping @Sendable () -> Void) -> OwnThread {
    do throws(ThreadFailure) {
      return try OwnThread(body)
    } catch {
      fatalError("no thread can be started: \(error.reason)")
    }
  }

  /// As `started`, for a thread that nobody waits for.
  public static func run(_ body: @escaping @Sendable () -> Void) { _ = started(body) }

  /// What `body` returns or throws; the caller's task is suspended meanwhile, however long it takes.
  public static func value<Value: Sendable, Failure: Error>(
    of body: @escaping @Sendable () throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let result = await withCheckedContinuation {
      (answer: CheckedContinuation<Result<Value, Failure>, Never>) in
      run { answer.resume(returning: Result(catching: body)) }
    }
    return try result.get()
  }

  /// Waits until the closure has returned. Called on the thread itself, or a second time, it returns
  /// at once.
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
    isLeft.compareExchange(
      expected: false, desired: true, ordering: .acquiringAndReleasing
    ).exchanged
  }

  private final class ThreadBody {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

import Glibc
import Synchronization

/// Blocks this thread until `work` is done on others, and returns its result. For a main thread
/// that runs no tasks; never call it from a task.
public func waitForTask<Value: Sendable>(
  _ work: @escaping @Sendable () async -> Value
) -> Value {
  let promise = Promise<Value>()
  Task.detached { promise.keep(await work()) }
  return promise.wait()
}

/// A value that one thread waits for.
private final class Promise<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  nonisolated(unsafe) private let isKept = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

  init() { sem_init(isKept, 0, 0) }

  deinit {
    sem_destroy(isKept)
    isKept.deallocate()
  }

  func keep(_ value: Value) {
    self.value.withLock { $0 = value }
    sem_post(isKept)
  }

  func wait() -> Value {
    while sem_wait(isKept) != 0 {}
    guard let value = value.withLock({ $0 }) else { preconditionFailure("posted without a value") }
    return value
  }
}

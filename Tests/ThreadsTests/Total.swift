import Glibc

/// A number that threads add to, and that a thread can wait for.
final class Total: Sendable {
  // Changed under the lock only.
  nonisolated(unsafe) private var number = 0
  nonisolated(unsafe) private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  nonisolated(unsafe) private let changed = UnsafeMutablePointer<pthread_cond_t>
    .allocate(capacity: 1)

  init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  var value: Int { locked { number } }

  func add(_ count: Int) {
    locked {
      number += count
      pthread_cond_broadcast(changed)
    }
  }

  func wait(for least: Int) {
    locked { while number < least { pthread_cond_wait(changed, lock) } }
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}

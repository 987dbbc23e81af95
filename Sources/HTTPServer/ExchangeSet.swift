import Glibc

/// The requests that aren't finished. `@unchecked` since everything mutable is used under the lock.
final class ExchangeSet: @unchecked Sendable {
  private var members: [ObjectIdentifier: Exchange] = [:]
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let emptied = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(lock, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(emptied, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(emptied)
    pthread_mutex_destroy(lock)
    emptied.deallocate()
    lock.deallocate()
  }

  func enter(_ exchange: Exchange) {
    pthread_mutex_lock(lock)
    members[ObjectIdentifier(exchange)] = exchange
    pthread_mutex_unlock(lock)
  }

  func leave(_ exchange: Exchange) {
    pthread_mutex_lock(lock)
    members[ObjectIdentifier(exchange)] = nil
    if members.isEmpty { pthread_cond_broadcast(emptied) }
    pthread_mutex_unlock(lock)
  }

  var all: [Exchange] {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return Array(members.values)
  }

  /// Waits until there are none; false if `limit` passes first.
  func waitUntilEmpty(_ limit: Duration) -> Bool {
    var deadline = timespec()
    clock_gettime(CLOCK_MONOTONIC, &deadline)
    let (seconds, attoseconds) = limit.components
    deadline.tv_nsec += Int(attoseconds / 1_000_000_000)
    deadline.tv_sec += Int(seconds) + deadline.tv_nsec / 1_000_000_000
    deadline.tv_nsec %= 1_000_000_000

    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while !members.isEmpty {
      if pthread_cond_timedwait(emptied, lock, &deadline) != 0 { break }
    }
    return members.isEmpty
  }
}

import Glibc

/// A queue whose readers wait for elements; any thread may add them.
///
/// It uses POSIX threads' mutex and condition, because threads can't wait on `Mutex` of
/// Synchronization. `@unchecked` since everything mutable is used under the lock only.
final class BlockingQueue<Element>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let filled = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var elements: [Element] = []
  private var isClosed = false

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(filled, nil)
  }

  deinit {
    pthread_cond_destroy(filled)
    pthread_mutex_destroy(mutex)
    filled.deallocate()
    mutex.deallocate()
  }

  /// Adds an element; false, and nothing added, if the queue is closed.
  func append(_ element: Element) -> Bool {
    locked {
      guard !isClosed else { return false }
      elements.append(element)
      pthread_cond_signal(filled)
      return true
    }
  }

  /// Waits for elements and takes the oldest, up to `limit`; nil once the queue is closed and
  /// empty.
  func take(atMost limit: Int) -> [Element]? {
    locked {
      while elements.isEmpty, !isClosed { pthread_cond_wait(filled, mutex) }
      guard !elements.isEmpty else { return nil }
      let taken = Array(elements.prefix(limit))
      elements.removeFirst(taken.count)
      return taken
    }
  }

  /// Refuses further elements; readers still get those that are inside.
  func close() {
    locked {
      isClosed = true
      pthread_cond_broadcast(filled)
    }
  }

  private func locked<T>(_ body: () -> T) -> T {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}

import ClinicStore
import Synchronization
import Threads

/// Connections for reading, as many as there are readers at one time, and two threads for callers
/// that must not block.
final class Readers: Sendable {
  private struct Pool {
    var idle: [DatabaseConnection]
    var workers: [OwnThread] = []
    var isClosed = false
  }

  private let pool: Mutex<Pool>
  private let open: @Sendable () throws(StoreFailure) -> DatabaseConnection
  private let jobs = BlockingQueue<@Sendable () -> Void>()

  /// How many idle connections to keep for the next readers.
  private static let idleLimit = 8
  /// Two, so that a search doesn't wait for a long list before it.
  private static let workerLimit = 2

  init(
    first: DatabaseConnection,
    open: @escaping @Sendable () throws(StoreFailure) -> DatabaseConnection
  ) {
    pool = Mutex(Pool(idle: [first]))
    self.open = open
  }

  /// Runs `body` on the calling thread, over one snapshot.
  func read<T>(_ body: (any DiaryReader) throws -> T) throws -> T {
    let connection = try take()
    defer { putBack(connection) }
    return try connection.transaction(.reading) { try body(Session(connection: connection)) }
  }

  /// Runs `job` on one of the threads for reading; false if the store is closed.
  func submit(_ job: @escaping @Sendable () -> Void) -> Bool {
    guard jobs.append(job) else { return false }
    pool.withLock { pool in
      guard pool.workers.count < Readers.workerLimit, !pool.isClosed else { return }
      pool.workers.append(
        OwnThread.started { [jobs] in
          while let next = jobs.take(atMost: 1) { next[0]() }
        })
    }
    return true
  }

  func close() {
    jobs.close()
    let workers = pool.withLock { pool in
      pool.isClosed = true
      defer { pool.workers = [] }
      return pool.workers
    }
    for worker in workers { worker.join() }
    pool.withLock { $0.idle = [] }
  }

  private func take() throws -> DatabaseConnection {
    let idle: DatabaseConnection? = try pool.withLock { pool in
      guard !pool.isClosed else { throw StoreFailure.closed }
      return pool.idle.popLast()
    }
    return try idle ?? open()
  }

  private func putBack(_ connection: DatabaseConnection) {
    pool.withLock { pool in
      guard !pool.isClosed, pool.idle.count < Readers.idleLimit else { return }
      pool.idle.append(connection)
    }
  }
}

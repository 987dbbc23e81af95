import ClinicStore
import Synchronization
import Threads

/// The one thread of this process that writes.
///
/// Writes that arrive while a commit waits for the disk go into the next transaction together
/// (group commit), each in a savepoint of its own, so that one that fails doesn't undo the others.
/// A write reports success only after the commit has returned.
final class Writer: Sendable {
  private let jobs = BlockingQueue<any WriteJob>()
  private let open: @Sendable () throws(StoreFailure) -> DatabaseConnection
  /// Started by the first write: a program that only reads needs neither thread nor connection.
  private let worker = Mutex<OwnThread?>(nil)

  /// Limits how long the first write of a batch waits for the last one.
  private static let batchLimit = 256

  init(open: @escaping @Sendable () throws(StoreFailure) -> DatabaseConnection) {
    self.open = open
  }

  func submit(_ job: any WriteJob) {
    guard jobs.append(job) else { return job.finish(StoreFailure.closed) }
    worker.withLock { worker in
      guard worker == nil else { return }
      worker = OwnThread.started { [jobs, open] in Writer.run(jobs, open: open) }
    }
  }

  /// Returns when everything submitted before has been committed or has failed.
  func close() {
    jobs.close()
    worker.withLock { $0.take() }?.join()
  }

  private static func run(
    _ jobs: BlockingQueue<any WriteJob>, open: () throws(StoreFailure) -> DatabaseConnection
  ) {
    var session: Session?
    while let batch = jobs.take(atMost: batchLimit) {
      do {
        let current = try session ?? Session(connection: open())
        session = current
        try current.connection.transaction(.writing) { () throws(StoreFailure) in
          for job in batch { try attempt(job, in: current) }
        }
        for job in batch { job.finish(nil) }
      } catch {
        for job in batch { job.finish(error) }
      }
    }
  }

  /// Runs one write. Throws only if the whole transaction is lost.
  private static func attempt(_ job: any WriteJob, in session: Session) throws(StoreFailure) {
    let connection = session.connection
    try connection.run("SAVEPOINT job")
    let failure = job.perform(session)
    // On a full disk SQLite may roll back the whole transaction by itself (lang_transaction.html,
    // section 3). Then the writes before this one are lost too, and must report a failure.
    guard !connection.isAutocommit else {
      throw failure as? StoreFailure
        ?? StoreFailure(.other, "The database gave up the change. Nothing was saved.")
    }
    if failure != nil { try connection.run("ROLLBACK TO job") }
    try connection.run("RELEASE job")
  }
}

/// One body to run inside a transaction, and the caller that waits for its result.
protocol WriteJob: Sendable {
  /// Runs the body; returns its error if it throws.
  func perform(_ session: Session) -> (any Error)?
  /// Reports the result to the caller: what the body returned or threw, or why the commit failed.
  func finish(_ failure: (any Error)?)
}

/// `@unchecked` since only the writer's thread uses it between `perform` and `finish`.
final class QueuedWrite<Value: Sendable>: WriteJob, @unchecked Sendable {
  private let body: RepeatableWrite<Value>
  private let completion: @Sendable (Result<Value, any Error>) -> Void
  private var result: Result<Value, any Error> = .failure(StoreFailure.closed)

  init(
    body: @escaping RepeatableWrite<Value>,
    completion: @escaping @Sendable (Result<Value, any Error>) -> Void
  ) {
    self.body = body
    self.completion = completion
  }

  func perform(_ session: Session) -> (any Error)? {
    result = Result { try body(session) }
    if case .failure(let error) = result { return error }
    return nil
  }

  func finish(_ failure: (any Error)?) {
    completion(failure.map { .failure($0) } ?? result)
  }
}

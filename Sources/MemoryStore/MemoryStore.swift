public import ClinicStore
import Synchronization

/// The records of clinics in this process's memory: for tests, and for trying things out. They are
/// gone when the store is.
///
/// The state is a value. A read looks at the state of one moment. A write changes a copy and puts it
/// in the place of the state, unless another write was quicker: then it runs again on what is there
/// by then. A write that lost too often keeps the others out for its next run.
///
/// Cost: a write copies the tables that it changes.
public final class MemoryStore: DiaryStore {
  public let files: any FileKeeper = MemoryFiles()
  private let committed = Mutex(Committed())
  /// Held for a commit, so that a write that lost too often can keep all others out.
  private let commits = Mutex(())

  /// Runs of a write that may collide with another's before it keeps the others out.
  static let collisionLimit = 4

  private struct Committed: Sendable {
    var state = MemoryState()
    /// Writes so far.
    var revision = 0
    var isClosed = false
  }

  /// A store without any practice.
  public init() {}

  public func read<Value: Sendable>(
    on thread: ReadThread, _ body: @escaping @Sendable (any DiaryReader) throws -> Value
  ) async throws -> Value {
    try body(MemoryReader(state: try current().state))
  }

  /// Runs `body`, and calls `completion`, on the calling thread before it returns.
  public func write<Value: Sendable>(
    _ body: @escaping RepeatableWrite<Value>,
    completion: @escaping @Sendable (Result<Value, any Error>) -> Void
  ) {
    completion(Result { try written(body) })
  }

  public func close() {
    commits.withLock { _ in committed.withLock { $0.isClosed = true } }
  }

  private func written<Value>(_ body: RepeatableWrite<Value>) throws -> Value {
    for _ in 0..<Self.collisionLimit {
      let start = try current()
      let writer = MemoryWriter(state: start.state)
      let value = try body(writer)
      if try commits.withLock({ _ in try commit(writer.state, over: start) }) { return value }
    }
    return try commits.withLock { _ in
      let start = try current()
      let writer = MemoryWriter(state: start.state)
      let value = try body(writer)
      _ = try commit(writer.state, over: start)
      return value
    }
  }

  /// False where another write was quicker.
  private func commit(_ state: MemoryState, over start: Committed) throws -> Bool {
    try committed.withLock { committed in
      guard !committed.isClosed else { throw StoreFailure.closed }
      guard committed.revision == start.revision else { return false }
      committed.state = state
      committed.revision += 1
      return true
    }
  }

  private func current() throws -> Committed {
    let committed = committed.withLock { $0 }
    guard !committed.isClosed else { throw StoreFailure.closed }
    return committed
  }
}

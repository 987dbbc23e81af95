public import ClinicStore
import Synchronization

/// Keeps the records of clinics in this process's memory, for tests and for trying things out. They
/// are gone when the store is released.
///
/// The state is a value. A read uses the state as it was when the read began. A write changes a
/// copy and replaces the state with it. If another write has replaced the state meanwhile, the body
/// runs again on the new state. A write that has lost too often locks the others out for its next
/// run.
///
/// Cost: a write copies the tables that it changes.
public final class MemoryStore: DiaryStore {
  /// Keeps documents in memory, like the records.
  public let files: any FileKeeper = MemoryFiles()
  private let committed = Mutex(Committed())
  /// Locked for a commit, so that a write that has lost too often can lock all others out.
  private let commits = Mutex(())

  /// How often a write may collide with another one before it locks the others out.
  static let collisionLimit = 4

  private struct Committed: Sendable {
    var state = MemoryState()
    /// The number of writes so far.
    var revision = 0
    var isClosed = false
  }

  /// A store without any practice.
  public init() {}

  /// Runs `body` on the caller's thread, whatever `thread` says, and never suspends.
  public func read<Value: Sendable>(
    on thread: ReadThread, _ body: @escaping @Sendable (any DiaryReader) throws -> Value
  ) async throws -> Value {
    try body(MemoryReader(state: try current().state))
  }

  /// Runs `body` and calls `completion` on the caller's thread, before it returns. `body` runs
  /// again for each write that another thread commits meanwhile, at most `collisionLimit` + 1
  /// times.
  public func write<Value: Sendable>(
    _ body: @escaping RepeatableWrite<Value>,
    completion: @escaping @Sendable (Result<Value, any Error>) -> Void
  ) {
    completion(Result { try written(body) })
  }

  /// Waits for a commit under way; later reads and writes throw `StoreFailure.closed`.
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

  /// False if another write has replaced the state since `start`.
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

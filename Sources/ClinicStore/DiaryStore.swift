/// Where the records of a server's clinics are kept.
///
/// The contract, which one suite tests over every store:
/// - `read` shows one moment: everything that a body reads comes from the same snapshot, and a body
///   that only reads never waits for one that writes.
/// - `write` bodies have their effects one after the other, each in a transaction of its own: all of
///   it or, when the body throws, nothing. The result is reported after the change is durable, where
///   the store has anything durable.
/// - Two appointments that occupy time of one practitioner never overlap. The store itself forbids
///   it, whoever writes: `StoreFailure.overlap`.
/// - What a record refers to is there: `StoreFailure.other` otherwise.
///
/// ```swift
/// let reasons = try await store.read { try $0.cancellationReasons(of: practice) }
/// ```
public protocol DiaryStore: Sendable {
  /// Runs `body` over one snapshot.
  ///
  /// A store that is close at hand may answer without suspending; one across a network suspends.
  ///
  /// - Parameter thread: whether the caller's thread may be kept for as long as the read takes.
  /// - Throws: `StoreFailure`, or what `body` throws.
  func read<Value: Sendable>(
    on thread: ReadThread, _ body: @escaping @Sendable (any DiaryReader) throws -> Value
  ) async throws -> Value

  /// Runs `body` in a transaction and reports after the commit, on any thread.
  ///
  /// - Parameter body: may run more than once; see `RepeatableWrite`.
  /// - Parameter completion: called once, with what the last run returned or threw, or with the
  ///   `StoreFailure` of the commit.
  func write<Value: Sendable>(
    _ body: @escaping RepeatableWrite<Value>,
    completion: @escaping @Sendable (Result<Value, any Error>) -> Void
  )

  /// Where the documents of clients are kept.
  var files: any FileKeeper { get }

  /// Finishes the writes under way and releases the storage. Reads and writes that come later fail.
  func close()
}

/// What a write does inside its transaction.
///
/// It may run more than once: a store whose transaction collided with another's, or whose connection
/// broke before the commit, runs it again from the start on what is there by then. So it has no
/// effect outside the writer that it is given: no message is sent, no file is written and no counter
/// is counted up in it, and it decides by what the writer shows it. Reading the clock and making
/// random ids is all right. What must follow a change belongs behind the write.
public typealias RepeatableWrite<Value> = @Sendable (any DiaryWriter) throws -> Value

/// Where a read may run.
public enum ReadThread: Hashable, Sendable {
  /// On the caller's thread, which the caller can spare. A store that needs no network answers there
  /// at once, which is some four times as fast as to change threads.
  case callers
  /// On a thread of the store's own: the caller's is one of the few that run tasks, and must stay
  /// free.
  case stores
}

extension DiaryStore {
  /// Runs `body` over one snapshot, on a thread of the store's own.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (any DiaryReader) throws -> Value
  ) async throws -> Value {
    try await read(on: .stores, body)
  }

  /// Runs `body` in a transaction and returns after the commit. `body` may run more than once; see
  /// `RepeatableWrite`.
  ///
  /// - Throws: `StoreFailure`, or what `body` throws; nothing is changed then.
  public func write<Value: Sendable>(
    _ body: @escaping RepeatableWrite<Value>
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      write(body) { continuation.resume(with: $0) }
    }
  }
}

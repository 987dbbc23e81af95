/// Keeps the records of a server's clinics.
///
/// This is the contract; one suite (`StoreContract` in `TestKit`) tests every store against it:
/// - Everything that a `read` body reads comes from one snapshot. A body that only reads never
///   waits for one that writes.
/// - `write` bodies take effect one after the other, each in a transaction of its own: all of it,
///   or nothing if the body throws. A store reports the result once the change is durable, if it is
///   a store that survives its process.
/// - Two appointments that take up the same practitioner's time never overlap. The store itself
///   checks that for every program that writes, and throws `StoreFailure.overlap`.
/// - A record refers only to records that exist. Otherwise a store throws `StoreFailure.other`.
///
/// ```swift
/// let reasons = try await store.read { try $0.cancellationReasons(of: practice) }
/// ```
public protocol DiaryStore: Sendable {
  /// Runs `body` over one snapshot.
  ///
  /// A store in this process or on this disk may answer without suspending; one across a network
  /// suspends. The body runs once.
  ///
  /// - Parameter thread: whether the read may block the caller's thread.
  /// - Throws: `StoreFailure`, or what `body` throws.
  func read<Value: Sendable>(
    on thread: ReadThread, _ body: @escaping @Sendable (any DiaryReader) throws -> Value
  ) async throws -> Value

  /// Runs `body` in a transaction and reports after the commit, on any thread.
  ///
  /// - Parameter body: may run more than once; see `RepeatableWrite`.
  /// - Parameter completion: called once, with the value or error of the last run, or with the
  ///   `StoreFailure` of the commit.
  func write<Value: Sendable>(
    _ body: @escaping RepeatableWrite<Value>,
    completion: @escaping @Sendable (Result<Value, any Error>) -> Void
  )

  /// Keeps the bytes of clients' documents.
  var files: any FileKeeper { get }

  /// Finishes the writes that are under way and releases the storage; blocks until that is done.
  /// Later reads and writes fail with `StoreFailure.closed`.
  func close()
}

/// The body of a write, which runs inside its transaction.
///
/// It may run more than once. If the transaction collides with another one, or the connection
/// breaks before the commit, the store runs the body again from the start, on the records as they
/// are then. So the body changes nothing but the writer that it is given: it sends no message,
/// writes no file and increments no counter, and it decides by what the writer shows. It may read
/// the clock and make random ids. Put anything that must follow a change after the write.
public typealias RepeatableWrite<Value> = @Sendable (any DiaryWriter) throws -> Value

/// Which thread a read may block.
public enum ReadThread: Hashable, Sendable {
  /// The caller's own thread. A store that needs no network answers at once there, about four times
  /// as fast as when it changes threads.
  case callers
  /// A thread of the store: the caller's thread is one of the few that run tasks, and must not
  /// block.
  case stores
}

extension DiaryStore {
  /// Runs `body` over one snapshot, on a thread of the store.
  ///
  /// - Throws: `StoreFailure`, or what `body` throws.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (any DiaryReader) throws -> Value
  ) async throws -> Value {
    try await read(on: .stores, body)
  }

  /// Runs `body` in a transaction and returns after the commit. `body` may run more than once; see
  /// `RepeatableWrite`.
  ///
  /// - Throws: `StoreFailure`, or what `body` throws; then nothing has changed.
  public func write<Value: Sendable>(
    _ body: @escaping RepeatableWrite<Value>
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      write(body) { continuation.resume(with: $0) }
    }
  }
}

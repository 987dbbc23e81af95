public import ClinicStore

/// A clinic's diary in one SQLite file, which several processes may share.
///
/// ```swift
/// let store = try SQLiteStore(path: "/var/lib/coredesk/clinic.sqlite")
/// let reasons = try await store.read { try $0.cancellationReasons(of: practice) }
/// ```
///
/// The file is in WAL mode with `synchronous=FULL`: a change that was reported as done survives a
/// crash and a power cut. Readers never wait for the writer. Nothing is cached between two reads,
/// so what another process has committed is there on the next one.
///
/// Cost: opening an existing file and one read take about a millisecond; a single write is one
/// flush of the disk, and writes that arrive meanwhile share the next one.
public final class SQLiteStore: DiaryStore {
  /// In a folder beside the database.
  public var files: any FileKeeper { folder }
  let folder: FileFolder
  private let readers: Readers
  private let writer: Writer

  /// Opens the database at `path`; makes it, and its folders, where there is none.
  ///
  /// Throws `StoreFailure`: `cannotOpen`, `readOnly`, `diskFull`, `busy`, `notADatabase` (also for
  /// another program's database) or `tooNew`. The file is left as it was.
  public convenience init(path: String) throws(StoreFailure) {
    try self.init(path: path, options: Options())
  }

  /// What tests narrow.
  struct Options: Sendable {
    /// Milliseconds to wait for another process's lock.
    var busyTimeout = 5000
    /// Pages that the file may have; nil: as many as the disk takes.
    var maximumPages: Int?
  }

  init(path: String, options: Options) throws(StoreFailure) {
    try DatabaseFile.prepare(path)
    folder = FileFolder(database: path)
    let first = try DatabaseConnection(path: path, busyTimeout: options.busyTimeout)
    try DatabaseSchema.prepare(first)
    try first.execute("PRAGMA query_only = ON")
    readers = Readers(first: first) { () throws(StoreFailure) in
      let connection = try DatabaseConnection(path: path, busyTimeout: options.busyTimeout)
      try connection.execute("PRAGMA query_only = ON")
      return connection
    }
    writer = Writer { () throws(StoreFailure) in
      let connection = try DatabaseConnection(path: path, busyTimeout: options.busyTimeout)
      try connection.execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
      if let pages = options.maximumPages {
        try connection.execute("PRAGMA max_page_count = \(pages)")
      }
      return connection
    }
  }

  deinit { close() }

  /// Never suspends where it may keep the caller's thread.
  public func read<Value: Sendable>(
    on thread: ReadThread, _ body: @escaping @Sendable (any DiaryReader) throws -> Value
  ) async throws -> Value {
    if thread == .callers { return try readers.read(body) }
    return try await withCheckedThrowingContinuation { continuation in
      let isTaken = readers.submit { [readers] in
        continuation.resume(with: Result { try readers.read(body) })
      }
      if !isTaken { continuation.resume(throwing: StoreFailure.closed) }
    }
  }

  /// Runs `body` on the store's one thread that writes, and calls `completion` there.
  public func write<Value: Sendable>(
    _ body: @escaping RepeatableWrite<Value>,
    completion: @escaping @Sendable (Result<Value, any Error>) -> Void
  ) {
    writer.submit(QueuedWrite(body: body, completion: completion))
  }

  public func close() {
    writer.close()
    readers.close()
  }
}

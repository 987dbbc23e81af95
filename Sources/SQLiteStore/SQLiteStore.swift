public import ClinicStore

/// Keeps the records of clinics in one SQLite file, which several processes may share.
///
/// ```swift
/// let store = try SQLiteStore(path: "/var/lib/coredesk/clinic.sqlite")
/// let reasons = try await store.read { try $0.cancellationReasons(of: practice) }
/// ```
///
/// The file is in WAL mode with `synchronous=FULL`: a change that was reported as done survives a
/// crash and a power cut. Readers never wait for the writer. The store caches nothing between two
/// reads, so the next read sees what another process has committed.
///
/// Cost: opening an existing file and one read take about a millisecond; a single write is one
/// flush of the disk, and writes that arrive meanwhile share the next one.
public final class SQLiteStore: DiaryStore {
  /// Keeps documents in a folder beside the database.
  public var files: any FileKeeper { folder }
  let folder: FileFolder
  private let readers: Readers
  private let writer: Writer

  /// Opens the database at `path`; if there is none, makes it and its folders. Updates a database
  /// of an older version of coredesk.
  ///
  /// - Throws: `StoreFailure` with the code `cannotOpen`, `readOnly`, `diskFull`, `busy`,
  ///   `notADatabase` (also for another program's database) or `tooNew`; the file is unchanged
  ///   then.
  public convenience init(path: String) throws(StoreFailure) {
    try self.init(path: path, options: Options())
  }

  /// Limits that tests lower.
  struct Options: Sendable {
    /// How long to wait for another process's lock, in milliseconds.
    var busyTimeout = 5000
    /// How many pages the file may have; nil: as many as fit on the disk.
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

  /// Runs `body` once: with `.callers` on the caller's thread without suspending, else on one of
  /// the store's two threads for reading.
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

  /// Runs `body` on the store's one thread for writing, and calls `completion` there. `body` runs
  /// once.
  public func write<Value: Sendable>(
    _ body: @escaping RepeatableWrite<Value>,
    completion: @escaping @Sendable (Result<Value, any Error>) -> Void
  ) {
    writer.submit(QueuedWrite(body: body, completion: completion))
  }

  /// Waits until the queued writes and reads are done. Later ones fail with `StoreFailure.closed`.
  public func close() {
    writer.close()
    readers.close()
  }
}

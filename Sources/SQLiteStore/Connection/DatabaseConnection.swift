import CSQLite
import ClinicStore

/// One connection to a database file, with its prepared statements.
///
/// Not safe for two threads at a time (it is opened with `SQLITE_OPEN_NOMUTEX`). `@unchecked` since
/// one thread at a time has it: the writer's, or the one that took it from the pool.
final class DatabaseConnection: @unchecked Sendable {
  private let handle: OpaquePointer
  let path: String
  private var statements: [String: Statement] = [:]

  /// Lists of ids make many different statements; above this number the cache is emptied.
  private static let statementLimit = 120

  /// Opens a file that exists. `busyTimeout` is in milliseconds.
  init(path: String, busyTimeout: Int) throws(StoreFailure) {
    // A leading "./" keeps ":memory:" and "file:…" plain file names.
    let name = path.hasPrefix("/") ? path : "./\(path)"
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var opened: OpaquePointer?
    let result = ResultCode(sqlite3_open_v2(name, &opened, flags, nil))
    guard result == .ok, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw StoreFailure(result, message: message, path: path)
    }
    handle = opened
    self.path = path
    sqlite3_busy_timeout(handle, Int32(busyTimeout))
    guard sqlite3_db_readonly(handle, "main") == 0 else {
      throw StoreFailure(.readOnly, message: "opened read-only", path: path)
    }
  }

  deinit {
    statements.removeAll()
    // SQLite closes the connection once the last of its statements is finalized (c3ref/close.html).
    sqlite3_close_v2(handle)
  }

  /// Whether no transaction is open; SQLite may have rolled one back by itself.
  var isAutocommit: Bool { sqlite3_get_autocommit(handle) != 0 }

  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes64(handle)) }

  /// Runs a script of statements without values.
  func execute(_ script: String) throws(StoreFailure) {
    let result = ResultCode(sqlite3_exec(handle, script, nil, nil, nil))
    guard result == .ok else { throw failure(result) }
  }

  func run(_ sql: String, _ values: any Bindable...) throws(StoreFailure) {
    try forEach(sql, values) { _ in true }
  }

  func run(_ sql: String, values: [any Bindable]) throws(StoreFailure) {
    try forEach(sql, values) { _ in true }
  }

  /// The first row; nil if there is none.
  func first<T>(
    _ sql: String, _ values: any Bindable..., read: (Row) throws(StoreFailure) -> T
  ) throws(StoreFailure) -> T? {
    var found: T?
    try forEach(sql, values) { (row) throws(StoreFailure) in
      found = try read(row)
      return false
    }
    return found
  }

  func all<T>(
    _ sql: String, _ values: any Bindable..., read: (Row) throws(StoreFailure) -> T
  ) throws(StoreFailure) -> [T] {
    try all(sql, values, read: read)
  }

  func all<T>(
    _ sql: String, _ values: [any Bindable], read: (Row) throws(StoreFailure) -> T
  ) throws(StoreFailure) -> [T] {
    var rows: [T] = []
    try forEach(sql, values) { (row) throws(StoreFailure) in
      rows.append(try read(row))
      return true
    }
    return rows
  }

  /// Steps through the rows as long as `body` returns true.
  func forEach(
    _ sql: String, _ values: [any Bindable], body: (Row) throws(StoreFailure) -> Bool
  ) throws(StoreFailure) {
    let statement = try take(sql)
    defer { putBack(statement, sql) }
    for (i, value) in values.enumerated() {
      let result = value.bind(to: statement, at: Int32(i + 1))
      guard result == .ok else { throw failure(result) }
    }
    while true {
      switch statement.step() {
      case .row:
        let goesOn = try body(Row(statement: statement))
        guard !statement.isDamaged else {
          throw StoreFailure(
            .corrupt, message: "a column of ids has a text that isn't a GUID: \(sql)", path: path)
        }
        if !goesOn { return }
      case .done: return
      case let result: throw failure(result)
      }
    }
  }

  /// Takes a prepared statement out of the cache, or prepares one; `putBack` returns it.
  private func take(_ sql: String) throws(StoreFailure) -> Statement {
    if let statement = statements.removeValue(forKey: sql) { return statement }
    var prepared: OpaquePointer?
    let result = ResultCode(
      sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil))
    guard result == .ok, let prepared else { throw failure(result) }
    return Statement(handle: prepared)
  }

  private func putBack(_ statement: Statement, _ sql: String) {
    statement.reset()
    if statements.count >= DatabaseConnection.statementLimit { statements.removeAll() }
    statements[sql] = statement
  }

  private func failure(_ result: ResultCode) -> StoreFailure {
    StoreFailure(result, message: String(cString: sqlite3_errmsg(handle)), path: path)
  }
}

extension DatabaseConnection {
  /// Runs `body` in a transaction that `begin` opens: all of it or nothing.
  func transaction<T, Failure: Error>(
    _ begin: Begin, _ body: () throws(Failure) -> T
  ) throws -> T {
    try run(begin.rawValue)
    do {
      let value = try body()
      try run("COMMIT")
      return value
    } catch {
      rollBack()
      throw error
    }
  }

  enum Begin: String {
    /// One snapshot for everything that is read.
    case reading = "BEGIN DEFERRED"
    /// Locks out other writers at once, so that nothing that is read changes before the commit.
    case writing = "BEGIN IMMEDIATE"
  }

  /// Ends the transaction, if SQLite hasn't already rolled it back by itself.
  func rollBack() {
    // If this fails, SQLite has rolled back already.
    if !isAutocommit { try? run("ROLLBACK") }
  }
}

import ClinicStore

/// The tables of a coredesk database and how an older file becomes one of today.
enum DatabaseSchema {
  /// "Cdsk", in the file's header (https://www.sqlite.org/fileformat.html section 1.3.15).
  static let applicationID = 0x4364_736B
  /// Steps of `migrations` that a file has behind it, in its `user_version`.
  static var version: Int { migrations.count }

  /// What the triggers of the appointment table say.
  static let overlap = "overlap"
  /// Seconds; the look-back of the overlap test, which the table's own check makes sure of.
  static let longestAppointment = 86_400

  /// Makes a new or older file into one of today's version, with search keys by today's rules;
  /// refuses any other.
  ///
  /// Cost: four tiny queries where nothing is to be done.
  static func prepare(_ connection: DatabaseConnection) throws(StoreFailure) {
    do {
      // What is looked at belongs together: another process may be making the file just now.
      if try connection.transaction(.reading, { try isCurrent(connection) }) { return }
      try enterWAL(connection)
      try connection.transaction(.writing) { () throws(StoreFailure) in
        // Another process may have done it while this one waited for the lock.
        if try isCurrent(connection) { return }
        for step in migrations[try number("PRAGMA user_version", connection)...] {
          try connection.execute(step)
        }
        try connection.execute(
          "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
        let session = Session(connection: connection)
        if try !session.hasCurrentSearchKeys() { try session.renewSearchKeys() }
      }
    } catch {
      throw error as? StoreFailure ?? StoreFailure(.other, "The database cannot be set up.")
    }
  }

  /// Whether the file is ready to use; throws where it is somebody else's.
  private static func isCurrent(_ connection: DatabaseConnection) throws(StoreFailure) -> Bool {
    let id = try number("PRAGMA application_id", connection)
    let found = try number("PRAGMA user_version", connection)
    if id == applicationID {
      guard found <= version else {
        throw StoreFailure(
          .tooNew,
          "\(connection.path) was written by a newer coredesk; update this one to open it.",
          detail: "schema \(found), known up to \(version)")
      }
      guard found == version else { return false }
      return try Session(connection: connection).hasCurrentSearchKeys()
    }
    let tables = try number("SELECT count(*) FROM sqlite_schema", connection)
    guard id == 0, found == 0, tables == 0 else {
      throw .foreign(connection.path, detail: "application id \(id), version \(found)")
    }
    return false
  }

  /// The mode stays in the file. Two processes that both switch may find it locked without SQLite
  /// calling its busy handler (it would risk a deadlock), so this waits by itself.
  private static func enterWAL(_ connection: DatabaseConnection) throws(StoreFailure) {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(5)
    while true {
      do throws(StoreFailure) {
        try connection.execute("PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL")
        return
      } catch {
        guard error.code == .busy, clock.now < deadline else { throw error }
        Pause.milliseconds(5)
      }
    }
  }

  private static func number(
    _ sql: String, _ connection: DatabaseConnection
  ) throws(StoreFailure) -> Int {
    try connection.first(sql) { $0.integer(0) } ?? 0
  }
}

import ClinicStore

/// The tables of a coredesk database, and how an older file is updated.
enum DatabaseSchema {
  /// "Cdsk", in the file's header (https://www.sqlite.org/fileformat.html section 1.3.15).
  static let applicationID = 0x4364_736B
  /// How many steps of `migrations` a file has been through, in its `user_version`.
  static var version: Int { migrations.count }

  /// The error message of the appointment table's triggers.
  static let overlap = "overlap"
  /// In seconds. The overlap triggers look that far back, and a check of the table makes sure that
  /// no appointment is longer.
  static let longestAppointment = 86_400

  /// Updates a new or older file to today's version, with search keys by today's rules; refuses any
  /// other file.
  ///
  /// Cost: four tiny queries if the file is up to date.
  static func prepare(_ connection: DatabaseConnection) throws(StoreFailure) {
    do {
      // In one transaction, since another process may be creating the file at this moment.
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
      throw error as? StoreFailure ?? StoreFailure(.other, "The database can't be set up.")
    }
  }

  /// Whether the file is ready to use; throws if another program or a newer coredesk wrote it.
  private static func isCurrent(_ connection: DatabaseConnection) throws(StoreFailure) -> Bool {
    let id = try number("PRAGMA application_id", connection)
    let found = try number("PRAGMA user_version", connection)
    if id == applicationID {
      guard found <= version else {
        throw StoreFailure(
          .tooNew,
          "A newer coredesk wrote \(connection.path). Update this coredesk to open it.",
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

  /// Switches the file to WAL mode, for good. If two processes switch at once, SQLite returns
  /// "busy" without calling its busy handler (that would risk a deadlock), so this waits by itself.
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

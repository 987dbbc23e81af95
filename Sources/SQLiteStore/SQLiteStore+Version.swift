import CSQLite

extension SQLiteStore {
  /// The version of SQLite in use, as `3.40.1`.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }
}

import CSQLite

extension SQLiteStore {
  /// Of the SQLite in use, as `3.40.1`.
  public static var libraryVersion: String { String(cString: sqlite3_libversion()) }
}

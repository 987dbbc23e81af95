import CSQLite

/// A result code of SQLite, also an extended one; https://www.sqlite.org/rescode.html
struct ResultCode: RawRepresentable, Hashable, Sendable {
  var rawValue: Int32
  init(rawValue: Int32) { self.rawValue = rawValue }
  init(_ rawValue: Int32) { self.rawValue = rawValue }

  static let ok = ResultCode(SQLITE_OK)
  static let row = ResultCode(SQLITE_ROW)
  static let done = ResultCode(SQLITE_DONE)
  static let busy = ResultCode(SQLITE_BUSY)
  static let locked = ResultCode(SQLITE_LOCKED)
  static let readOnly = ResultCode(SQLITE_READONLY)
  static let full = ResultCode(SQLITE_FULL)
  static let cannotOpen = ResultCode(SQLITE_CANTOPEN)
  static let authorisation = ResultCode(SQLITE_PERM)
  static let notADatabase = ResultCode(SQLITE_NOTADB)
  static let corrupt = ResultCode(SQLITE_CORRUPT)
  static let inputOutput = ResultCode(SQLITE_IOERR)
  /// `SQLITE_CONSTRAINT_TRIGGER`, a macro made of macros, which Swift doesn't import.
  static let constraintTrigger = ResultCode(SQLITE_CONSTRAINT | (7 << 8))
  /// `SQLITE_CONSTRAINT_FOREIGNKEY`.
  static let constraintForeignKey = ResultCode(SQLITE_CONSTRAINT | (3 << 8))

  /// The code without its extended part.
  var primary: ResultCode { ResultCode(rawValue & 0xFF) }
}

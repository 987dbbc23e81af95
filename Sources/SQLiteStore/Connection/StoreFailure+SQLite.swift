import ClinicStore

extension StoreFailure {
  /// What a person is told of a result code; SQLite's own words go to the log.
  init(_ result: ResultCode, message: String, path: String) {
    let detail = "SQLite \(result.rawValue): \(message) (\(path))"
    switch (result, result.primary) {
    case (.constraintTrigger, _) where message == DatabaseSchema.overlap:
      self = .overlap(detail: detail)
    case (.constraintForeignKey, _):
      self = .unknownReference(detail: detail)
    case (_, .busy), (_, .locked):
      self.init(
        .busy, "Another program keeps the database \(path) locked; try again in a moment.",
        detail: detail)
    case (_, .full):
      self.init(
        .diskFull, "The disk is full, so nothing was saved; free some space and try again.",
        detail: detail)
    case (_, .readOnly):
      self.init(
        .readOnly, "The database \(path) cannot be written; check its permissions.",
        detail: detail)
    case (_, .notADatabase):
      self = .foreign(path, detail: detail)
    case (_, .corrupt):
      self.init(
        .notADatabase, "The database \(path) is damaged; restore it from a backup.",
        detail: detail)
    case (_, .cannotOpen), (_, .authorisation):
      self.init(
        .cannotOpen,
        "The database \(path) cannot be opened; check that it may be read and written.",
        detail: detail)
    case (_, .inputOutput):
      self.init(
        .other, "The disk under \(path) reports an error; nothing was saved.", detail: detail)
    default:
      self.init(.other, "The database refused that; nothing was saved.", detail: detail)
    }
  }

  static func foreign(_ path: String, detail: String = "") -> StoreFailure {
    StoreFailure(
      .notADatabase, "\(path) is not a coredesk database; choose another file.", detail: detail)
  }
}

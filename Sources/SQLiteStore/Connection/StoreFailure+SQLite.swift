import ClinicStore

extension StoreFailure {
  /// The sentence for people for a result code; SQLite's own words are for the log.
  init(_ result: ResultCode, message: String, path: String) {
    let detail = "SQLite \(result.rawValue): \(message) (\(path))"
    switch (result, result.primary) {
    case (.constraintTrigger, _) where message == DatabaseSchema.overlap:
      self = .overlap(detail: detail)
    case (.constraintForeignKey, _):
      self = .unknownReference(detail: detail)
    case (_, .busy), (_, .locked):
      self.init(
        .busy, "Another program has locked the database \(path). Try again in a moment.",
        detail: detail)
    case (_, .full):
      self.init(
        .diskFull, "The disk is full, so nothing was saved. Free some space and try again.",
        detail: detail)
    case (_, .readOnly):
      self.init(
        .readOnly, "The database \(path) can't be written. Check its permissions.",
        detail: detail)
    case (_, .notADatabase):
      self = .foreign(path, detail: detail)
    case (_, .corrupt):
      self.init(
        .notADatabase, "The database \(path) is damaged. Restore it from a backup.",
        detail: detail)
    case (_, .cannotOpen), (_, .authorisation):
      self.init(
        .cannotOpen,
        "The database \(path) can't be opened. Check that you may read and write it.",
        detail: detail)
    case (_, .inputOutput):
      self.init(
        .other, "The disk reported an error in \(path). Nothing was saved.", detail: detail)
    default:
      self.init(.other, "The database refused that. Nothing was saved.", detail: detail)
    }
  }

  /// The file belongs to another program.
  static func foreign(_ path: String, detail: String = "") -> StoreFailure {
    StoreFailure(
      .notADatabase, "\(path) isn't a coredesk database. Choose another file.", detail: detail)
  }
}

extension StoreFailure {
  /// Another appointment takes up the practitioner's time.
  public static func overlap(detail: String = "") -> StoreFailure {
    StoreFailure(.overlap, "Another appointment is booked at that time.", detail: detail)
  }

  /// The store was already closed.
  public static let closed = StoreFailure(
    .other, "The database is closed. Open it again.")

  /// The record to change doesn't exist; `what` names it, as `client`.
  public static func missing(_ what: String) -> StoreFailure {
    StoreFailure(.other, "The practice has no such \(what). Nothing was saved.")
  }

  /// A record refers to another that doesn't exist.
  public static let unknownReference = Self.unknownReference(detail: "")

  /// A record refers to another that doesn't exist.
  ///
  /// - Parameter detail: the storage's own words, for the log.
  public static func unknownReference(detail: String) -> StoreFailure {
    StoreFailure(
      .other, "That refers to something the practice doesn't have. Nothing was saved.",
      detail: detail)
  }

  /// Another record has this id, or another value that only one record may have.
  public static let taken = StoreFailure(
    .other, "The practice already has this record. Nothing was saved.")
}

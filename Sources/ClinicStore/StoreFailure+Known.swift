extension StoreFailure {
  /// Another appointment holds the practitioner's time.
  public static func overlap(detail: String = "") -> StoreFailure {
    StoreFailure(.overlap, "Another appointment holds that time.", detail: detail)
  }

  /// The store was closed before.
  public static let closed = StoreFailure(
    .other, "The database has been closed; open it again.")

  /// What should be changed isn't there; `what` names it, as `client`.
  public static func missing(_ what: String) -> StoreFailure {
    StoreFailure(.other, "The practice has no such \(what); nothing was saved.")
  }

  /// A record refers to another that isn't there.
  public static let unknownReference = Self.unknownReference(detail: "")

  /// A record refers to another that isn't there.
  public static func unknownReference(detail: String) -> StoreFailure {
    StoreFailure(
      .other, "That refers to something the practice does not have; nothing was saved.",
      detail: detail)
  }

  /// An id, or something else that only one record may have, is another's.
  public static let taken = StoreFailure(
    .other, "The practice has a record of this kind already; nothing was saved.")
}

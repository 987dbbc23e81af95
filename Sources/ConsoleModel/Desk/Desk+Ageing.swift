import CivilTime

/// What is too old, and how long an answer takes.
extension Desk {
  /// How old the practitioners' next places may become.
  static let placesSeconds = 120

  /// After how many seconds without an answer the screen says that it waits.
  static let silenceSeconds = 5
  /// How old the diary is when the screen says so, in seconds: ten after it should have been new.
  public static let staleSeconds = 40

  /// How many seconds the server has owed an answer, once that is worth telling.
  public var silentSeconds: Int? {
    requests.waitingSince.map { now.seconds(since: $0) }.flatMap {
      $0 >= Self.silenceSeconds ? $0 : nil
    }
  }
}

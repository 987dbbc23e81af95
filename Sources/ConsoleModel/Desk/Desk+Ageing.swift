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

  /// The clock shows another time: what is too old is read anew.
  mutating func tick(_ instant: Instant) -> [Effect] {
    let before = today
    now = instant
    let isDue = askedAt.map { now.seconds(since: $0) >= Self.refreshSeconds } ?? true
    if clinic == nil { return isDue && !requests.isUnderWay(.clinic) ? loadClinic() : [] }
    if before != today, diary.day == before { return show(today) + loadNextPlaces() }
    makePlans()
    let questions = askDoubts()
    guard isDue, !requests.isUnderWay(.diary) else { return questions }
    let isStale = placesAskedAt.map { now.seconds(since: $0) >= Self.placesSeconds } ?? true
    return questions + loadDiary() + (isStale ? loadNextPlaces() + loadWaiting() : [])
  }
}

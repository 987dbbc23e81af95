import Booking
public import CivilTime
import Screen

/// The passing of time: what is due when, and what is too old.
extension ConsoleState {
  /// How old a picture of the diary may become, in seconds, before it is read anew.
  static var refreshSeconds: Int { Desk.refreshSeconds }

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

  /// When the time that the server takes is to be told, or told anew.
  private var silenceDue: Instant? {
    requests.waitingSince.flatMap { since in
      let first = since.adding(seconds: Self.silenceSeconds)
      guard countsSeconds else { return first > now ? first : nil }
      return max(now.adding(seconds: 1), first)
    }
  }

  /// When the next tick is due: the clock's minute or the diary's age.
  public var nextTick: Instant {
    let minute = now.adding(
      seconds: 60 - Int((now.secondsSinceEpoch % 60 + 60) % 60))
    guard let asked = askedAt else { return minute }
    let refresh = asked.adding(seconds: Self.refreshSeconds)
    // A wait that is told on the screen is counted there.
    let wait = deskLock?.waitUntil.map {
      $0 > now ? (countsSeconds ? now.adding(seconds: 1) : $0) : minute
    }
    let question = doubts.map { $0.askedAt.adding(seconds: Doubt.askEverySeconds) }.min()
    let dues = [lockDue, wait, question, silenceDue].compactMap { $0 } + [minute, refresh]
    return max(now.adding(seconds: 1), dues.min() ?? minute)
  }

  mutating func tick(_ instant: Instant) -> [Effect] {
    guard instant != now || clinic == nil else { return [] }
    let before = today
    now = instant
    lockIfIdle()
    let isDue = askedAt.map { now.seconds(since: $0) >= Self.refreshSeconds } ?? true
    if clinic == nil { return isDue && !requests.isUnderWay(.clinic) ? loadClinic() : [] }
    if before != today, diary.day == before { return show(today) + loadNextPlaces() }
    makePlans()
    let questions = askDoubts()
    guard isDue, !requests.isUnderWay(.diary) else { return questions }
    let isStale = placesAskedAt.map { now.seconds(since: $0) >= Self.placesSeconds } ?? true
    return questions + loadDiary() + (isStale ? loadNextPlaces() + desk.loadWaiting() : [])
  }
}

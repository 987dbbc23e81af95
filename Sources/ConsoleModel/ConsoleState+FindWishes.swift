public import Booking
import BookingLanguage
public import CivilTime

/// What a line for free places means: which days on whose clock, what, and how long.
extension ConsoleState {
  /// How many days are looked at where no day is named.
  public static let findDays = 7

  /// Where the line looks first: the location that it names, else that of the diary.
  public func locationMeant(by line: FindLine) -> Location? {
    line.words.locations.first.flatMap { locations(named: $0).first } ?? location
  }

  /// On whose clock the line's times are meant.
  public func zone(of line: FindLine) -> Zone { locationMeant(by: line)?.zone ?? zone }

  /// From when on places count.
  func start(of line: FindLine) -> Instant {
    let zone = zone(of: line)
    return line.startsTomorrow ? zone.range(of: zone.day(of: now)).end : now
  }

  /// The day of the time that is named, else the days that are; without any from today on.
  func days(of line: FindLine) -> ClosedRange<Day> {
    let (wish, zone, start) = (line.words.wish, zone(of: line), start(of: line))
    if wish.exactTime != nil {
      let day = zone.day(of: wish.target(now: start, in: zone))
      return day...day
    }
    let today = zone.day(of: start)
    let days = wish.days.map { $0.first(from: today) }
    guard let first = days.min(), let last = days.max() else {
      return today...today.adding(days: Self.findDays - 1)
    }
    return first...last
  }

  /// Whether a weekday was asked for that is today, and may as well be that of next week.
  func namesWeekdayOfToday(_ line: FindLine) -> Bool {
    let today = zone(of: line).day(of: now)
    return line.words.wish.days.contains {
      if case .weekday(today.weekday) = $0 { true } else { false }
    }
  }

  func picture(for line: FindLine, _ days: ClosedRange<Day>) -> DiaryPicture? {
    let whole = zone(of: line).range(of: days)
    let known = [line.picture, diary.isCurrent ? diary.picture : nil]
    return known.compactMap { $0 }.first {
      $0.zone.range(of: $0.days).contains(whole)
        && now.seconds(since: $0.readAt) < 2 * Self.refreshSeconds
    }
  }

  // MARK: - What and how long

  /// What the line would book there: what is named, else the first that is offered, or that lasts as
  /// long as is asked for. The booking line chooses the same way.
  public func type(
    for line: FindLine, of practitioner: Practitioner.ID, at location: Location.ID
  ) -> AppointmentType? {
    let offered = types(of: practitioner, at: location)
    let named = Set(line.words.types.flatMap(types(named:)).map(\.id))
    guard named.isEmpty else { return offered.first { named.contains($0.id) } }
    let own = line.words.minutes.first ?? offered.first?.minutes ?? Self.standardMinutes
    return offered.first { $0.minutes == own + line.extraMinutes } ?? offered.first
  }

  /// How long a place must be in each free block; nil where what is named is not offered.
  func lengths(of line: FindLine) -> (AvailabilitySlot) -> Int? {
    Self.perOffer { practitioner, location in
      guard !line.words.types.isEmpty else {
        let own = types(of: practitioner, at: location).first?.minutes
        let base = line.words.minutes.first ?? own ?? Self.standardMinutes
        return min(Appointment.lengths.upperBound, base + line.extraMinutes)
      }
      guard let type = type(for: line, of: practitioner, at: location) else { return nil }
      let base = type.minutes ?? line.words.minutes.first ?? Self.standardMinutes
      return min(Appointment.lengths.upperBound, base + line.extraMinutes)
    }
  }

  /// The least that anything takes which this practitioner offers there.
  public func shortestMinutes(
    of practitioner: Practitioner.ID, at location: Location.ID
  ) -> Int {
    types(of: practitioner, at: location).compactMap(\.minutes).min() ?? Self.standardMinutes
  }

  /// Whether a free block has room for anything that its practitioner offers there: what is shorter
  /// is told to no caller.
  public func isUsable(_ block: AvailabilitySlot) -> Bool {
    block.time.minutes >= shortestMinutes(of: block.practitioner, at: block.location)
  }
}

public import Booking
import BookingLanguage
public import CivilTime

/// What the words of a search mean: days, the location's clock, type and length.
extension FreeSearch {
  /// How many days a search without a day looks at.
  public static let findDays = 7

  /// The location to look at first: the one that the words name, else the diary's.
  public func location(_ desk: Desk) -> Location? {
    words.locations.first.flatMap { desk.names.locations(named: $0).first } ?? desk.location
  }

  /// The zone of the times in the words.
  public func zone(_ desk: Desk) -> Zone { location(desk)?.zone ?? desk.zone }

  /// From when on free times count.
  func start(_ desk: Desk) -> Instant {
    let zone = zone(desk)
    return startsTomorrow ? zone.range(of: zone.day(of: desk.now)).end : desk.now
  }

  /// The day of the named time, else the named days, else `findDays` from today on.
  func days(_ desk: Desk) -> ClosedRange<Day> {
    let (wish, zone, start) = (words.wish, zone(desk), start(desk))
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

  /// Whether the words name today's weekday, which may mean next week's.
  func namesWeekdayOfToday(_ desk: Desk) -> Bool {
    let today = zone(desk).day(of: desk.now)
    return words.wish.days.contains {
      if case .weekday(today.weekday) = $0 { true } else { false }
    }
  }

  func picture(of days: ClosedRange<Day>, _ desk: Desk) -> DiaryPicture? {
    let whole = zone(desk).range(of: days)
    let known = [picture, desk.diary.isCurrent ? desk.diary.picture : nil]
    return known.compactMap { $0 }.first {
      $0.zone.range(of: $0.days).contains(whole)
        && desk.now.seconds(since: $0.readAt) < 2 * Desk.refreshSeconds
    }
  }

  // MARK: - What and how long

  /// The type to book there: the named one, else the first that is offered or has the wanted
  /// length. The booking line chooses in the same way.
  public func type(
    of practitioner: Practitioner.ID, at location: Location.ID, _ desk: Desk
  ) -> AppointmentType? {
    let offered = desk.names.types(of: practitioner, at: location)
    let named = Set(words.types.flatMap(desk.names.types(named:)).map(\.id))
    guard named.isEmpty else { return offered.first { named.contains($0.id) } }
    let own = words.minutes.first ?? offered.first?.minutes ?? Desk.standardMinutes
    return offered.first { $0.minutes == own + extraMinutes } ?? offered.first
  }

  /// The length in minutes that the search needs in each free time; nil if the named type isn't
  /// offered there.
  func lengths(_ desk: Desk) -> (AvailabilitySlot) -> Int? {
    ClinicNames.perOffer { practitioner, location in
      guard !words.types.isEmpty else {
        let own = desk.names.types(of: practitioner, at: location).first?.minutes
        let base = words.minutes.first ?? own ?? Desk.standardMinutes
        return min(Appointment.lengths.upperBound, base + extraMinutes)
      }
      guard let type = type(of: practitioner, at: location, desk) else { return nil }
      let base = type.minutes ?? words.minutes.first ?? Desk.standardMinutes
      return min(Appointment.lengths.upperBound, base + extraMinutes)
    }
  }
}

import Booking
public import CivilTime

/// The free times of each day of a month, at the diary's location, for all practitioners who aren't
/// left out.
public struct Month: Sendable {
  /// The state of a day.
  public enum Standing: Hashable, Sendable {
    /// This many free times, at least one.
    case free(places: Int)
    /// At least one practitioner works, and every time is booked.
    case full
    case closed(reason: String)
    /// No practitioner works, or the server has no rosters.
    case nothing
  }

  /// Whole weeks, six of them, so that every month fills the same rows.
  public let days: ClosedRange<Day>
  /// How many free times of `placeMinutes` each day has; nil until read.
  public internal(set) var free: [Day: Int]?
  /// Days on which a practitioner works or the location is closed; nil if not known.
  var work: [Day: Standing]?
  /// Whether the read failed.
  public internal(set) var isUnread = false
  let query: SlotQuery
  let askedAt: Instant

  /// How many free minutes count as one place.
  public static let placeMinutes = 30

  init(around day: Day, in query: SlotQuery, askedAt: Instant) {
    days = query.days
    self.query = query
    self.askedAt = askedAt
  }

  /// The state of a day; nil until the month is read.
  public func standing(of day: Day) -> Standing? {
    guard let free else { return nil }
    if let places = free[day], places > 0 { return .free(places: places) }
    return work?[day] ?? .nothing
  }
}

import Booking
public import CivilTime

/// How each day of a month stands at the diary's location, for everybody who is not hidden.
public struct Month: Sendable {
  /// What a day without a free place is.
  public enum Standing: Hashable, Sendable {
    /// So many places, at least one.
    case free(places: Int)
    /// Somebody works, and all is taken.
    case full
    case closed(reason: String)
    /// Nobody works, or the server does not tell.
    case nothing
  }

  /// Whole weeks, six of them, so that every month fills the same rows.
  public let days: ClosedRange<Day>
  /// Places of half an hour; nil until read.
  public internal(set) var free: [Day: Int]?
  /// Days on which somebody works or the location is shut; nil where not told or not read yet.
  var work: [Day: Standing]?
  /// Whether it could not be read.
  public internal(set) var isUnread = false
  let query: SlotQuery
  let askedAt: Instant

  /// Minutes that count as one place.
  public static let placeMinutes = 30

  init(around day: Day, in query: SlotQuery, askedAt: Instant) {
    days = query.days
    self.query = query
    self.askedAt = askedAt
  }

  /// Nil until it is read.
  public func standing(of day: Day) -> Standing? {
    guard let free else { return nil }
    if let places = free[day], places > 0 { return .free(places: places) }
    return work?[day] ?? .nothing
  }
}

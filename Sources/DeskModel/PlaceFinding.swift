public import Booking
import CivilTime

/// The places that fit a draft, and how far the search for them is.
public struct PlaceFinding: Sendable {
  /// How many days ahead are looked at.
  enum Horizon: Int, Sendable {
    case near = 14
    case far = 60
  }

  /// What stands in the way of the time that was asked for.
  public struct WhyNot: Sendable {
    /// The booking that was asked about.
    public var order: BookingOrder
    /// Nil until told, or not told at all.
    public internal(set) var obstacles: [Obstacle]?
  }

  /// The free time that was read.
  struct Blocks: Sendable {
    var query: SlotQuery
    var list: [AvailabilitySlot]
    /// When they were read; other desks book as well.
    var readAt: Instant
  }

  /// Places that fit, earliest first, of the length of the type.
  public internal(set) var places: [AvailabilitySlot] = []
  /// The chosen one's index in `places`.
  public internal(set) var index = 0
  /// Where nothing fits: the nearest that do.
  public internal(set) var nearest: [AvailabilitySlot] = []
  /// What was asked about the time that was asked for; nil where nothing was.
  public internal(set) var whyNot: WhyNot?
  /// The time that another type shall have, if it can.
  var keptStart: Instant?
  /// Whether the practitioner who was asked for does not do that there: others' places are looked for.
  var asksOthers = false
  var horizon = Horizon.near
  /// Nil until read, and where it must be read anew.
  var blocks: Blocks?

  var place: AvailabilitySlot? { places.indices.contains(index) ? places[index] : nil }

  /// Begins anew; free time that was read stays known.
  mutating func reset() {
    (places, index, nearest, whyNot) = ([], 0, [], nil)
    (horizon, asksOthers) = (.near, false)
  }

  /// The next place, and from the last one the first. Where nothing fits, the nearest are taken.
  ///
  /// - Returns: whether the nearest were taken.
  mutating func walk(_ step: Int) -> Bool {
    guard places.isEmpty else {
      index = (index + step % places.count + places.count) % places.count
      return false
    }
    guard !nearest.isEmpty else { return false }
    places = nearest
    index = step > 0 ? 0 : nearest.count - 1
    return true
  }
}

public import Booking
import CivilTime

/// The times that fit a draft, and the state of the search for them.
public struct PlaceFinding: Sendable {
  /// How many days ahead the search looks.
  enum Horizon: Int, Sendable {
    case near = 14
    case far = 60
  }

  /// The rules that forbid the wanted time.
  public struct WhyNot: Sendable {
    /// The booking at the wanted time.
    public var order: BookingOrder
    /// The rules; nil until read, or if the server doesn't show them.
    public internal(set) var obstacles: [Obstacle]?
  }

  /// The free times that were read.
  struct Blocks: Sendable {
    var query: SlotQuery
    var list: [AvailabilitySlot]
    /// When they were read. Later ones may be booked by other desks.
    var readAt: Instant
  }

  /// The times that fit, earliest first, each as long as the appointment.
  public internal(set) var places: [AvailabilitySlot] = []
  /// The index in `places` of the chosen one.
  public internal(set) var index = 0
  /// The nearest free times, if none fits the text.
  public internal(set) var nearest: [AvailabilitySlot] = []
  /// Why the wanted time isn't free; nil unless the desk has asked.
  public internal(set) var whyNot: WhyNot?
  /// The start to keep after a change of type, if it is free.
  var keptStart: Instant?
  /// Whether to look for other practitioners' times, since this one doesn't offer the type there.
  var asksOthers = false
  var horizon = Horizon.near
  /// The free times; nil until read, or if they have to be read again.
  var blocks: Blocks?

  var place: AvailabilitySlot? { places.indices.contains(index) ? places[index] : nil }

  /// Begins a new search, and keeps the free times that were read.
  mutating func reset() {
    (places, index, nearest, whyNot) = ([], 0, [], nil)
    (horizon, asksOthers) = (.near, false)
  }

  /// Chooses the next time, and after the last the first. If none fits, the nearest become the
  /// times.
  ///
  /// - Returns: whether the nearest became the times.
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

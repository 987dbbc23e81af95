public import Booking

/// When each practitioner is free next at the diary's location.
public struct NextPlaces: Sendable {
  /// The next free time of each; nil until read.
  public internal(set) var free: [Practitioner.ID: AvailabilitySlot]?

  /// How many days ahead the desk looks.
  public static let daysAhead = 14
  /// How many free times to read at once, a page of most servers.
  static let placesAtOnce = 100

  /// The free times read so far, while more are being read.
  var upcoming: [Practitioner.ID: AvailabilitySlot] = [:]
  /// Whether today's diary is being read, which has today's free times.
  var awaitsDiary = false
}

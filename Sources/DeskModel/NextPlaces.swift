public import Booking

/// When everybody is free next at the diary's location.
public struct NextPlaces: Sendable {
  /// The next free place of each; nil until read.
  public internal(set) var free: [Practitioner.ID: AvailabilitySlot]?

  /// How many days ahead they are looked for.
  public static let daysAhead = 14
  /// A page of most servers.
  static let placesAtOnce = 100

  /// What is read so far, while more must be asked.
  var upcoming: [Practitioner.ID: AvailabilitySlot] = [:]
  /// Whether today's diary, which is being read, will tell the first of them.
  var awaitsDiary = false
}

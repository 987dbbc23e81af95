import Booking
import CivilTime

extension AvailabilitySlot {
  static func isEarlier(_ a: AvailabilitySlot, _ b: AvailabilitySlot) -> Bool {
    (a.time.start, a.practitioner, a.location) < (b.time.start, b.practitioner, b.location)
  }

  /// As many as a day has minutes: a limit for servers that send far too long blocks.
  static let mostPieces = 1440

  /// Pieces of this length, from the start on; a shorter rest is dropped (reference section 9.4).
  func pieces(minutes: Int) -> [AvailabilitySlot] {
    guard minutes > 0 else { return [] }
    return (0..<min(time.minutes / minutes, Self.mostPieces)).map {
      AvailabilitySlot(
        practitioner: practitioner, location: location,
        time: TimeRange(start: time.start.adding(minutes: $0 * minutes), minutes: minutes))
    }
  }
}

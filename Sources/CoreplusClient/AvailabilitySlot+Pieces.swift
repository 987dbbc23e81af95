import Booking
import CivilTime

extension AvailabilitySlot {
  static func isEarlier(_ a: AvailabilitySlot, _ b: AvailabilitySlot) -> Bool {
    (a.time.start, a.practitioner, a.location) < (b.time.start, b.practitioner, b.location)
  }

  /// The minutes of a day: a server that claims free centuries isn't followed there.
  static let mostPieces = 1440

  /// Pieces from the beginning on; a rest that is shorter is dropped (reference section 9.4).
  func pieces(minutes: Int) -> [AvailabilitySlot] {
    guard minutes > 0 else { return [] }
    return (0..<min(time.minutes / minutes, Self.mostPieces)).map {
      AvailabilitySlot(
        practitioner: practitioner, location: location,
        time: TimeRange(start: time.start.adding(minutes: $0 * minutes), minutes: minutes))
    }
  }
}

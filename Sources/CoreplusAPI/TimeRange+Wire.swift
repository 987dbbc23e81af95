import Booking
import CivilTime

extension TimeRange {
  /// From start to end. An end before the start counts as the start, so that the desk shows such a
  /// row instead of dropping it.
  init(_ start: WireTime, _ end: WireTime) {
    self.init(start: start.instant, end: max(start.instant, end.instant))
  }
}

import Booking
import CivilTime

extension TimeRange {
  /// Takes an end before the start for the start, so that what a server sends is shown, not dropped.
  init(_ start: WireTime, _ end: WireTime) {
    self.init(start: start.instant, end: max(start.instant, end.instant))
  }
}

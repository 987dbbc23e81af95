import Booking
import BookingLanguage
import CivilTime

/// What a booking line says of a series.
extension ConsoleState {
  /// What is the matter with what the line says of a series.
  func seriesProblem(of line: BookingLine) -> BookingLine.Problem? {
    guard let series = line.words.series else { return nil }
    if line.moved != nil || line.newcomer != nil { return .seriesNotHere }
    return series.end == nil ? .seriesWithoutEnd : nil
  }

  /// Whether the series ends before it begins, where the first place would be.
  func endsBeforeItBegins(_ line: BookingLine) -> Bool {
    guard case .until(let last)? = line.words.series?.end, let place = line.place else {
      return false
    }
    return last < zone(of: place.location).day(of: place.time.start)
  }

  /// Shows the dates of the line's series; nil where it speaks of none.
  mutating func startSeries(_ line: BookingLine) -> [Effect]? {
    guard let series = line.words.series, let place = line.place, let attendee = line.attendee
    else { return nil }
    let waiting = line.waiting.flatMap { $0.client == line.client?.id ? $0 : nil }
    return desk.startSeries(
      Series(
        attendee: attendee, place: place, type: bookingPlan(of: line)?.type, wish: series,
        waiting: waiting))
  }
}

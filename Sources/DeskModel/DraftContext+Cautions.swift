import Booking
import BookingLanguage
import CivilTime

/// The checks before a draft is sent.
extension DraftContext {
  /// The warning that needs a second confirmation; nil if there is none.
  func caution(of draft: BookingDraft) -> BookingDraft.Caution? {
    if let new = draft.newClient {
      return new.alike.first { $0.likeness == .samePerson }.map { .known($0.match.id) }
    }
    guard let place = draft.place else { return nil }
    return visits(of: draft)?.first { $0.time.overlaps(place.time) }.map { .comes($0) }
  }

  /// The client's other appointments around the chosen time; nil if they aren't known.
  private func visits(of draft: BookingDraft) -> [Appointment]? {
    guard let client = draft.attendee?.id, let place = draft.place else { return nil }
    let known: [Appointment]?
    if let picture, picture.zone.range(of: picture.days).contains(place.time) {
      known = picture.appointments
    } else if let read = draft.review?.visits, read.query == visitsQuery(of: draft) {
      known = read.list
    } else {
      known = nil
    }
    return known?.filter { $0.client == client && $0.occupies && $0.id != draft.moved?.id }
  }

  private func visitsQuery(of draft: BookingDraft) -> AppointmentQuery? {
    guard let client = draft.attendee?.id, let place = draft.place else { return nil }
    let day = zone(of: place.location).day(of: place.time.start)
    return AppointmentQuery(days: day...day, zoneOf: place.location, client: client)
  }

  /// The query for the client's other appointments that day; nil if they are known.
  func visitsToRead(for draft: BookingDraft) -> AppointmentQuery? {
    visits(of: draft) == nil ? visitsQuery(of: draft) : nil
  }

  // MARK: - Series

  /// Why the draft's series can't be planned; nil if it can.
  func seriesProblem(of draft: BookingDraft) -> BookingDraft.Problem? {
    guard let series = draft.words.series else { return nil }
    if draft.moved != nil || draft.newClient != nil { return .seriesNotHere }
    return series.end == nil ? .seriesWithoutEnd : nil
  }

  /// Whether the series ends before its first appointment.
  func endsBeforeItBegins(_ draft: BookingDraft) -> Bool {
    guard case .until(let last)? = draft.words.series?.end, let place = draft.place else {
      return false
    }
    return last < zone(of: place.location).day(of: place.time.start)
  }

  /// The series that the draft names; nil if it names none.
  func series(of draft: BookingDraft) -> Series? {
    guard let wish = draft.words.series, let place = draft.place, let attendee = draft.attendee
    else { return nil }
    return Series(
      attendee: attendee, place: place, type: bookingPlan(of: draft)?.type, wish: wish,
      waiting: draft.waitingEntry)
  }
}

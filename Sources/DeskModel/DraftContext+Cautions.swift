import Booking
import BookingLanguage
import CivilTime

/// What is looked at once more before a draft is sent.
extension DraftContext {
  /// What takes a second confirmation; nil where nothing does.
  func caution(of draft: BookingDraft) -> BookingDraft.Caution? {
    if let new = draft.newClient {
      return new.alike.first { $0.likeness == .samePerson }.map { .known($0.match.id) }
    }
    guard let place = draft.place else { return nil }
    return visits(of: draft)?.first { $0.time.overlaps(place.time) }.map { .comes($0) }
  }

  /// The client's other appointments around the place of the draft; nil where they are not known.
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

  /// What to ask about the client's other appointments of that day; nil where they are known.
  func visitsToRead(for draft: BookingDraft) -> AppointmentQuery? {
    visits(of: draft) == nil ? visitsQuery(of: draft) : nil
  }

  // MARK: - Series

  /// What is the matter with what the draft says of a series.
  func seriesProblem(of draft: BookingDraft) -> BookingDraft.Problem? {
    guard let series = draft.words.series else { return nil }
    if draft.moved != nil || draft.newClient != nil { return .seriesNotHere }
    return series.end == nil ? .seriesWithoutEnd : nil
  }

  /// Whether the series ends before it begins, where the first place would be.
  func endsBeforeItBegins(_ draft: BookingDraft) -> Bool {
    guard case .until(let last)? = draft.words.series?.end, let place = draft.place else {
      return false
    }
    return last < zone(of: place.location).day(of: place.time.start)
  }

  /// The series that the draft speaks of; nil where it speaks of none.
  func series(of draft: BookingDraft) -> Series? {
    guard let wish = draft.words.series, let place = draft.place, let attendee = draft.attendee
    else { return nil }
    return Series(
      attendee: attendee, place: place, type: bookingPlan(of: draft)?.type, wish: wish,
      waiting: draft.waitingEntry)
  }
}

import Booking
import CivilTime

/// What a draft's text is read with: the clinic, the clock and the diary's place.
///
/// It decides what the words mean, which times fit and what is wrong. It sends no request, but
/// returns the question for the desk to ask.
struct DraftContext: Sendable {
  /// What the desk has to ask before a draft has its times.
  enum Question: Sendable {
    case places(SlotQuery)
    case whyNot(BookingOrder, ignoring: Appointment.ID?)
  }

  let clinic: Clinic?
  let names: ClinicNames
  let now: Instant
  /// The location that the diary shows.
  let location: Location?
  /// The practitioner on whom the cursor is.
  let cursorPractitioner: Practitioner.ID?
  /// The diary that was read, if it has the wanted days.
  let picture: DiaryPicture?

  init(_ desk: Desk) {
    (clinic, names, now, location) = (desk.clinic, desk.names, desk.now, desk.location)
    cursorPractitioner = desk.diary.cursor.practitioner
    picture = desk.diary.isCurrent ? desk.diary.picture : nil
  }

  var zone: Zone { location?.zone ?? .utc }
  var today: Day { zone.day(of: now) }

  func zone(of id: Location.ID?) -> Zone {
    id.flatMap { clinic?.zone(of: $0) } ?? zone
  }
}

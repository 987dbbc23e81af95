import Booking
import CivilTime

/// What a booking draft is read by: the clinic, the clock, and where the diary stands.
///
/// It decides what the words mean, which places fit and what is the matter. It asks for nothing
/// itself: it says what the desk must ask.
struct DraftContext: Sendable {
  /// What must be asked before a draft has its places.
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
  /// The diary on the screen, where it is the one that is wanted.
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

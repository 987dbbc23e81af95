public import Booking
import CivilTime
public import DeskModel
import Screen

extension Wording {
  /// Before the field for the appointment's type.
  public static let typeLabel = "Type"
  /// In the note's field until the note has been read.
  public static let readingNote = "reading …"

  /// `Edit this appointment; nothing is sent to the client`; `Saving …` once it is sent.
  public static func editTitle(_ edit: AppointmentEdit) -> String {
    edit.write != nil
      ? "Saving …" : "Edit this appointment; nothing is sent to the client"
  }

  /// `Another desk has changed it to: bring scans. Enter to replace it.`; nil if no other desk has.
  public static func theirNote(_ edit: AppointmentEdit, _ keys: KeyNames) -> String? {
    edit.theirNote.map {
      ($0.isEmpty
        ? "Another desk has removed the note."
        : "Another desk has changed it to: \(SafeText.line($0)).")
        + keys.clause(.confirm) { " \($0) to replace it." }
    }
  }

  /// The words that a booking line understands, and what each means.
  public static let lineHelp: [(words: String, meaning: String)] = [
    ("smi j   0412   12/4/85", "the client: name, phone, date of birth"),
    ("'tom", "a name that looks like a day"),
    (".lee", "the practitioner, by surname or given name"),
    (",physio", "the type of appointment"),
    (";city", "the location"),
    ("tom  tue  24/11  24 nov", "the day; a weekday is the next that fits"),
    ("+2w", "two weeks on; in a move, from the appointment"),
    ("3p 15:30 9", "the time; 1 to 6 are afternoon"),
    ("am pm >3p <11", "the earliest in the morning, after 3, before 11"),
    ("45m 1h30", "the length, where the type doesn't say it"),
    ("x6 every 2w until 24 mar", "a series; weekly, fortnightly"),
  ]
}

extension Wording {
  /// What undo did, and what it couldn't: `Undone: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30 is
  /// cancelled. Messages already sent can't be recalled.`
  public static func undone(
    _ change: Change, _ appointment: Appointment, _ desk: Desk
  ) -> String {
    let what = summary(appointment, desk)
    return switch change {
    case .booked where appointment.client.map(desk.savedClients.contains) ?? false:
      "Undone: \(what) is cancelled. The client is still saved; messages already sent can't be recalled."
    case .booked: "Undone: \(what) is cancelled. Messages already sent can't be recalled."
    case .cancelled: "Undone: \(what) is booked again, number \(appointment.reference)"
    case .moved: "Undone: \(what), moved back. Reminders went out again."
    case .edited: "Undone: \(what) is as it was. Nothing was sent."
    case .several, .waits, .waitsNoMore: "Undone: \(what)"
    }
  }
}

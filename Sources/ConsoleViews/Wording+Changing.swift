import Booking
import CivilTime
import Console
import DeskModel
import Screen

extension Wording {
  static let typeLabel = "Type"
  static let readingNote = "reading …"
  static let lineHelpTitle = "Words of the line, in any order · any key closes"

  static func editTitle(_ edit: AppointmentEdit) -> String {
    edit.write != nil
      ? "Saving …" : "Edit this appointment; nothing is sent to the client"
  }

  static func theirNote(_ edit: AppointmentEdit) -> String? {
    edit.theirNote.map {
      "By another desk: \($0.isEmpty ? "no note" : SafeText.line($0)). Enter writes over it."
    }
  }

  static func typeChoice(_ card: EditCard, _ state: Console) -> String {
    let type = type(card.type, state)
    return type.isEmpty ? "none; ↑↓ choose one" : type
  }

  static let lineHelp: [(words: String, meaning: String)] = [
    ("smi j   0412   12/4/85", "the client: name, phone, date of birth"),
    ("'tom", "a name that looks like a day"),
    (".lee", "the practitioner, by surname or given name"),
    (",physio", "the type of appointment"),
    (";city", "the location"),
    ("tom  tue  24/11  24 nov", "the day; a weekday is the next that fits"),
    ("+2w", "two weeks on; in move from the appointment"),
    ("3p 15:30 9", "the time; 1 to 6 are afternoon"),
    ("am pm >3p <11", "the earliest in the morning, after 3, before 11"),
    ("45m 1h30", "the length, where no type says it"),
    ("x6 every 2w until 24 mar", "a series; weekly, fortnightly"),
    ("F4", "puts the client on the waiting list, for this"),
    ("Tab", "the next thing that the word can mean"),
  ]
}

extension Wording {
  /// What undoing did, and what it cannot take back.
  static func undone(
    _ change: Change, _ appointment: Appointment, _ state: Console
  ) -> String {
    let what = summary(appointment, state)
    return switch change {
    case .booked where appointment.client.map(state.savedClients.contains) ?? false:
      "Undone, cancelled: \(what); the client stays, as does what was sent"
    case .booked: "Undone, cancelled: \(what); what was sent to the client stays sent"
    case .cancelled: "Undone, booked anew: \(what), number \(appointment.reference)"
    case .moved: "Undone, moved back: \(what); reminders went out again"
    case .edited: "Undone, as before: \(what); nothing was sent"
    case .several, .waits, .waitsNoMore: "Undone: \(what)"
    }
  }
}

import Booking
import DeskModel

/// What plain mode says at one point: lines, what their numbers name, and what it asks.
struct PlainAnswer: Sendable {
  var lines: [String] = []
  var items: [PlainItem] = []
  /// What the next line can answer; nil: any line is a command of its own.
  var question: PlainQuestion?

  init(_ lines: [String] = []) { self.lines = lines }

  /// Adds a line with the next number.
  mutating func number(_ item: PlainItem, _ text: String) {
    items.append(item)
    lines.append("\(items.count). \(text)")
  }
}

/// What the next line can answer. Any other line drops the question and is a command of its own.
enum PlainQuestion: Sendable {
  /// An empty line books, moves or saves what is shown; a number takes another option.
  case confirm([PlainItem])
  /// A number takes one of the options.
  case number([PlainItem])
  /// A number says why the appointment is cancelled; a note may follow it.
  case reason([PlainItem])
  /// Only the word itself cancels the appointment.
  case yes(Cause)
  /// The line is the words of the booking that are missing. Those that a list gave come before
  /// them.
  case words(given: String)
  /// The line is the new note.
  case note

  /// What the numbers mean.
  var options: [PlainItem] {
    switch self {
    case .confirm(let items), .number(let items), .reason(let items): items
    case .yes, .words, .note: []
    }
  }

  /// Whether the line itself is wanted, a number too.
  var takesWords: Bool {
    switch self {
    case .words, .note: true
    case .confirm, .number, .reason, .yes: false
    }
  }

  /// Whether the line is a note, which may be a single letter.
  var takesNote: Bool { if case .note = self { true } else { false } }
}

/// What a number names.
enum PlainItem: Sendable {
  case appointment(Appointment)
  case free(AvailabilitySlot)
  case client(ClientMatch)
  /// Of the list of free places, as long as that is kept.
  case choice(Int, AvailabilitySlot)
  /// Of the booking: another place, another client, a client who is known already.
  case place(Int)
  case match(Int)
  case known
  /// Of the clinic's reasons, by its place in the list.
  case reason(Int)
  case status(Appointment, Appointment.Status)
  case waiting(WaitingEntry.ID)
  /// Of a list of proposals: left out, or taken in again.
  case proposal(Int)
}

import Booking
import CivilTime
import Console
import DeskModel
import Screen

extension Wording {
  static func locked(_ state: Console) -> String {
    guard let lock = state.deskLock else { return "coredesk is locked; any key opens it" }
    return "coredesk is locked; PIN, then Enter: "
      + String(repeating: "●", count: lock.digits.count)
  }

  /// What was wrong with the last PIN, and how long to wait.
  static func lockNote(_ state: Console) -> String? {
    guard let lock = state.deskLock, lock.mistakes > 0, !lock.isChecking else { return nil }
    guard let due = lock.waitUntil, due > state.now else { return "That was not the PIN." }
    return "That was not the PIN; wait \(due.seconds(since: state.now)) s before the next."
  }
  static let parkedTitle = "Parked calls"
  static let searchLabel = "find in the diary"

  /// `2 of 3: 11:30 SMITH Jane, Lee`.
  static func searchGhost(_ search: DiarySearch, _ state: Console) -> String {
    let found = state.desk.appointments(having: search.editor.text)
    guard found.indices.contains(search.index) else {
      return search.editor.isEmpty ? "a name, a type, a number" : notShown(state)
    }
    let appointment = found[search.index]
    let person = state.practitioner(appointment.practitioner)?.familyName ?? ""
    return "\(search.index + 1) of \(found.count): "
      + "\(state.zone.wallTime(of: appointment.time.start)) \(name(of: appointment)), \(person)"
  }

  /// Where else to look for what is not there.
  static func notShown(_ state: Console) -> String {
    "not \(state.effectiveView == .week ? "in this week" : "on this day"); / finds a client's"
  }

  static let operatorLabel = "who works here"

  static func operatorGhost(_ editor: LineEditor) -> String {
    editor.isEmpty ? "initials, 1 to 4 letters" : ""
  }

  /// A parked call: what it is for, whom, and the words.
  static func parked(_ draft: BookingDraft) -> String {
    let who = draft.client.map { name($0.client) } ?? draft.subject.map(name(of:)) ?? ""
    return [label(draft), who, SafeText.line(draft.text)].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  static func statusTitle(_ card: StatusCard, _ state: Console) -> String {
    "\(name(of: card.appointment)) · a digit says how it stands"
  }
}

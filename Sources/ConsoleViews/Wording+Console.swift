import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension Wording {
  static func goToGhost(_ line: GoToLine, _ state: Console) -> String {
    if let day = line.day(today: state.today) { return day.wordsWithYear }
    return line.editor.isEmpty
      ? "today  tom  tue  24/11  24 nov  +2w" : notADay(line.editor.text, state.desk)
  }

  static func typeChoice(_ card: EditCard, _ state: Console) -> String {
    let type = type(card.type, state.desk)
    return type.isEmpty ? "none" + (state.keys[.otherType].map { "; \($0) to choose" } ?? "") : type
  }

  static func emptyClients(_ state: Console) -> [String] {
    if let failure = state.desk.clientSearch.failure {
      return [failure.sentence, "Type any letter to search again."]
    }
    if state.desk.clientSearch.matchedText == nil {
      return state.clients.isEditing
        ? ["smi j       a name", "0491 570    a phone number", "12/4/85     a date of birth"]
        : [
          "\(key(.clients, state)) then a name, a phone number", "or a date of birth",
        ]
    }
    return ["No client matches.", "Try fewer letters, the phone", "number or the date of birth."]
  }

  static func locked(_ state: Console) -> String {
    guard let lock = state.deskLock else { return "coredesk is locked. Press any key to open it." }
    return "coredesk is locked. Type the PIN, then \(keyName(CardKeys.confirm)): "
      + String(repeating: "●", count: lock.digits.count)
  }

  /// `That wasn't the PIN. Wait 5 s, then try again.`; nil before a mistake.
  static func lockNote(_ state: Console) -> String? {
    guard let lock = state.deskLock, lock.mistakes > 0, !lock.isChecking else { return nil }
    guard let due = lock.waitUntil, due > state.now else { return "That wasn't the PIN." }
    return "That wasn't the PIN. Wait \(due.seconds(since: state.now)) s, then try again."
  }

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

  /// `not on this day; Esc, then / to find a client`.
  static func notShown(_ state: Console) -> String {
    "not \(state.effectiveView == .week ? "in this week" : "on this day"); "
      + "\(keyName(CardKeys.leave)), then \(key(.clients, state)) to find a client"
  }

  static let operatorLabel = "your initials"

  static func operatorGhost(_ editor: LineEditor) -> String {
    editor.isEmpty ? "1 to 4 letters" : ""
  }

  static func statusTitle(_ card: StatusCard, _ state: Console) -> String {
    "\(name(of: card.appointment)) · type the number of its status"
  }

  /// How many practitioners are listed: `6`, or `2/6` if some are filtered out.
  static func practitionersCount(_ state: Console) -> String {
    let all = state.clinic?.practitioners.count ?? 0
    let listed = state.listedPractitioners.count
    return all == 0 ? "" : listed == all ? String(all) : "\(listed)/\(all)"
  }

  /// What the cursor is on in the current pane: `SMITH Jane`, `Lee, Mei · in the diary`.
  static func selection(_ state: Console) -> String {
    switch state.pane {
    case .practitioners:
      return state.people.selection.flatMap(state.practitioner).map {
        "\(listName($0))\(state.diary.columns.contains($0.id) ? " · in the diary" : "")"
      } ?? ""
    case .clients: return state.selectedMatch.map { name($0.client) } ?? ""
    case .calendar: break
    }
    return selection(state.desk, state.keys)
  }

  static func emptyPractitioners(_ state: Console) -> [String] {
    if state.clinic == nil { return emptyDiary(state.desk, state.keys) }
    return state.people.showsFilter
      ? [
        "No practitioner matches.", "Try a name, a specialty", "or a location.",
        "\(key(.close, state)) to show all",
      ] : ["No practitioners.", "Add them in coreplus."]
  }

  static func awayLabel(_ card: AwayCard, _ state: Console) -> String {
    "\(state.practitioner(card.request.who(state.desk))?.familyName ?? "") away"
  }

  static func awayGhost(_ card: AwayCard, _ state: Console) -> String {
    guard let absence = card.request.range(state.desk) else {
      return card.editor.isEmpty
        ? "today  tom  24/11 until 28/11  pm  .lee" : "not a future time yet"
    }
    return span(of: absence, state.zone)
  }

  static let practitioners = "PRACTITIONERS"

  static let clients = "CLIENTS"

  static let goTo = "go to"

  /// Above the help: how to find a key in it, and how to close it.
  static let helpTitle =
    "Keys · \(keyName(CardKeys.findInHelp)) to find one, arrows to scroll, any other key to close"

  static let lineHelpTitle = "Words you can type, in any order · any key to close"

  /// The words of a booking line, then two more keys of the line.
  static func lineHelp(_ keys: KeyNames) -> [(words: String, meaning: String)] {
    let besides = [
      (keys[.wait], "put the client on the waiting list, for this"),
      (keys[.next], "the next thing that the word can mean"),
    ]
    return lineHelp + besides.compactMap { key, meaning in key.map { ($0, meaning) } }
  }

  static let helpLabel = "find"

  /// How many columns the help has for keys.
  static let helpKeyColumns = 10

  /// `too small: need 40x10`, in fewer words or on more rows if the screen is smaller still.
  static func tooSmall(_ floor: Size, on screen: Size) -> [String] {
    let need = "\(floor.columns)x\(floor.rows)"
    let forms = [
      ["too small: need \(need)"], ["too small:", "need \(need)"], ["need \(need)"],
      ["need", need], [need],
    ]
    return forms.first { form in
      form.count <= screen.rows && form.allSatisfy { $0.utf8.count <= screen.columns }
    } ?? SafeText.wrapped(need, columns: screen.columns)
  }

  static func message(_ message: Message, _ state: Console) -> String {
    switch message {
    case .desk(let notice): self.notice(notice, state.desk, state.keys)
    case .console(let notice): self.notice(notice, state)
    }
  }

  /// The sentence for a notice about keys or the screen: `Mouse on. Hold Shift to select text.`
  static func notice(_ notice: ConsoleNotice, _ state: Console) -> String {
    switch notice {
    case .unknownKey(let pressed):
      "\(keyName(pressed)) does nothing here. \(key(.help, state)) for the keys."
    case .pasteIgnored:
      "Press \(key(.book, state)) or \(key(.clients, state)) first, then paste."
    case .interruptHint: "\(key(.quit, state)) to quit."
    case .mouse(let isOn):
      isOn
        ? "Mouse on. Hold Shift to select text."
        : "Mouse off. It selects text now."
    case .chooseReason:
      "Type a reason's number, \(keyName(CardKeys.confirm)) to cancel the appointment, "
        + "\(keyName(CardKeys.leave)) to keep it."
    case .themeBroken(let sentence): SafeText.line(sentence)
    }
  }

  /// The mark before a field's text: the one that opens the field, or `>` if another key does.
  static func prompt(_ mark: Character, _ action: Action, _ state: Console) -> String {
    state.bindings.keys(for: action).contains(.character(mark)) ? String(mark) : ">"
  }

  /// The names of keys that belong together: `←→`, or `h l`.
  static func keyNames(_ keys: [Key]) -> String {
    let arrows: Set<Key> = [.left, .right, .up, .down]
    return keys.map(keyName).joined(separator: keys.allSatisfy(arrows.contains) ? "" : " ")
  }

  static func keyName(_ key: Key) -> String { key.label }
}

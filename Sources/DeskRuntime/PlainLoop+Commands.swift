import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen

/// The commands of the dialogue, each by the keys that do the same on the screen.
extension PlainLoop {
  func perform(_ command: PlainCommand) async throws(Abandoned) {
    switch command.verb {
    case .help: say(view.help(state.bindings))
    case .quit: quit()
    case .book: try await book(command.text)
    case .newClient: try await fill(.newClient, command.text)
    case .clients: try await find(clients: command.text)
    case .findFree: try await find(free: command.text)
    case .day: try await showDay(command.text)
    case .goTo: try await go(to: command.text)
    case .cancel, .move, .edit, .arrived, .status, .bookAgain, .whyNot:
      try await change(by: command)
    case .away: try await sendAway(command.text)
    case .waiting: try await showWaiting()
    case .changes: try await showChanges()
    case .operatorName: try await workAs(command.text)
    case .nextFree, .previousFree: try await step(command.verb)
    case .undo, .redo, .location:
      leave()
      try await press(key(for: command.verb.action ?? .undo), then: .answer)
      if command.verb == .location { say([view.heading(state)]) }
    }
  }

  func key(for action: Action) -> Key { state.bindings.keys(for: action).first ?? .escape }

  // MARK: - Booking

  /// For whoever's card is open, where the words name nobody else.
  private func book(_ text: String) async throws(Abandoned) {
    if case .client? = state.overlays.last {
      press(keyOf: .book)
    } else {
      try await fill(.book, text)
    }
    guard let line, line.phase == .typing, line.hasGivenClient else { return }
    given = ""
    try await fill(text)
  }

  /// Opens a line, empty whatever it held before, and fills it.
  private func fill(_ action: Action, _ text: String) async throws(Abandoned) {
    leave()
    press(keyOf: action)
    press(.control("u"))
    given = ""
    try await fill(text)
  }

  /// Puts words into the line or note that is open and says what came of them.
  ///
  /// A blank before the first word gives the caret a place where no word stands.
  func fill(_ text: String) async throws(Abandoned) {
    if case .edit? = state.overlays.last { return try await write(text) }
    guard line != nil else { return answer() }
    guard text.count + given.count + 1 <= BookingDraft.limit else {
      leave()
      return say([view.sentence(.tooLong(BookingDraft.limit - 1))])
    }
    press(.control("u"))
    apply(.input(.paste(" " + given + text)))
    try await quiet()
    try await press(.enter, then: .answer)
  }

  private func write(_ text: String) async throws(Abandoned) {
    if text.first == ",", let type = state.types(named: String(text.dropFirst())).first {
      press(.tab)
      for _ in 0..<(state.clinic?.types.count ?? 0) where type.id != chosenType { press(.down) }
      guard type.id == chosenType else {
        let edit = state.desk.edit
        leave()
        return say(edit.map { [view.notOffered(type, $0, state)] } ?? [])
      }
    } else {
      press(.end)
      press(.control("u"))
      if text != "-" { apply(.input(.paste(text))) }
    }
    try await press(.enter, then: .answer)
  }

  private var chosenType: AppointmentType.ID? {
    if case .edit(let card)? = state.overlays.last { card.type } else { nil }
  }

  /// Who with their mark, and for how long.
  private func sendAway(_ text: String) async throws(Abandoned) {
    leave()
    let words = text.split(separator: " ")
    let names = words.filter { $0.first == "." }.map { String($0.dropFirst()) }
    if let name = names.first {
      guard let person = state.practitioners(named: name).first else {
        return say([view.unknownPractitioner(name)])
      }
      try await point(at: .practitioner(person.id))
    }
    press(keyOf: .away)
    apply(.input(.paste(words.filter { $0.first != "." }.joined(separator: " "))))
    try await press(.enter, then: .answer)
  }

  // MARK: - Looking

  private func find(clients text: String) async throws(Abandoned) {
    leave()
    press(keyOf: .clients)
    if !text.isEmpty { apply(.input(.paste(text))) }
    try await quiet()
    // Several were told last, and none of them is an appointment.
    subject = nil
    answer()
    leave()
  }

  private func find(free text: String) async throws(Abandoned) {
    leave()
    press(keyOf: .findFree)
    if !text.isEmpty { apply(.input(.paste(text))) }
    try await quiet()
    try await press(.enter, then: .answer)
  }

  /// A day in words, and practitioners with their mark.
  private func showDay(_ text: String) async throws(Abandoned) {
    let words = text.split(separator: " ")
    let names = words.filter { $0.first == "." }.map { String($0.dropFirst()) }
    let day = words.filter { $0.first != "." }.joined(separator: " ")
    leave()
    guard try await show(day) else { return }
    tell(view.day(state, of: names))
  }

  private func go(to text: String) async throws(Abandoned) {
    leave()
    if try await show(text.isEmpty ? "today" : text) { say([view.heading(state)]) }
  }

  /// Goes to a day; where the words are empty, stays. False where they are no day.
  private func show(_ day: String) async throws(Abandoned) -> Bool {
    guard !day.isEmpty else { return true }
    press(keyOf: .goTo)
    apply(.input(.paste(day)))
    press(.enter)
    try await quiet()
    let isThere = state.overlays.isEmpty
    leave()
    tellNotices()
    return isThere
  }

  private func step(_ verb: PlainCommand.Verb) async throws(Abandoned) {
    leave()
    let before = state.diary.cursor
    press(keyOf: verb == .nextFree ? .nextFree : .previousFree)
    try await quiet()
    tellNotices()
    if state.diary.cursor != before { tell(view.selection(state)) }
  }
}

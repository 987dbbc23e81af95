import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen

/// What a line means: an answer to the question that is open, else a command.
extension PlainLoop {
  func take(_ typed: String) async throws(Abandoned) {
    let line = typed.trimmed
    if PlainCommand.isOfTheScreen(line, state.bindings), !isWritingNote {
      if question != .none { say([view.sentence(.left)]) }
      leave()
      return say([view.sentence(.ofTheScreen(line))])
    }
    if let number = PlainCommand.number(line), question != .words {
      return try await choose(number)
    }
    switch question {
    case .none: break
    case .confirm where line.isEmpty: return try await confirm()
    case .yes where line.lowercased() == "yes": return try await confirm()
    case .number where !options.isEmpty && Self.beginsWithNumber(line):
      return try await chooseReason(line)
    case .words where !line.isEmpty && !isRefusal(line) && !isCommand(line):
      return try await fill(line)
    case .confirm, .number, .yes, .words:
      guard !line.isEmpty || question == .words else { return answer() }
      leave()
      say([view.sentence(.left)])
      if isRefusal(line) { return }
    }
    guard !line.isEmpty else { return }
    try await perform(PlainCommand(line, state.bindings))
  }

  /// A note may be one letter, and a mark takes it out.
  private var isWritingNote: Bool {
    if case .edit? = state.overlays.last { question == .words } else { false }
  }

  private func isRefusal(_ line: String) -> Bool { ["n", "no"].contains(line.lowercased()) }

  /// Where words are asked for, few commands are meant: most of them could begin a name or a note.
  private func isCommand(_ line: String) -> Bool {
    let command = PlainCommand(line, state.bindings)
    switch command.verb {
    case .quit, .help: return command.text.isEmpty
    case .clients: return line.first == command.verb.letter(state.bindings)
    default: return false
    }
  }

  private static func beginsWithNumber(_ line: String) -> Bool {
    PlainCommand.number(line.prefix { $0 != " " }) != nil
  }

  // MARK: - Saying what is open

  /// Says what the state shows now, and remembers what its numbers mean.
  func answer() { tell(view.answer(to: state)) }

  func tell(_ answer: PlainAnswer) {
    tellNotices()
    say(answer.lines)
    question = answer.question
    if question == .none {
      options = []
      if !answer.items.isEmpty { list = answer.items }
    } else {
      options = answer.items
    }
  }

  /// Closes whatever is open; changes nothing, and puts nothing aside that the next line would
  /// begin with.
  func leave() {
    (question, options) = (.none, [])
    for _ in 0..<8 where !state.overlays.isEmpty || state.clients.isEditing || state.isHolding {
      if line?.phase == .typing, !state.isHolding { press(.control("u")) }
      press(.escape)
    }
    if state.pane == .clients { press(.left) }
  }

  // MARK: - Keys

  func press(_ key: Key) { apply(.input(.key(key))) }

  /// The key of an action, whatever it is bound to.
  func press(keyOf action: Action) {
    if let key = state.bindings.keys(for: action).first { press(key) }
  }

  func press(_ key: Key, times count: Int) {
    for _ in 0..<max(0, count) { press(key) }
  }
}

extension String {
  var trimmed: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    var text = self[...].drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return String(text)
  }
}

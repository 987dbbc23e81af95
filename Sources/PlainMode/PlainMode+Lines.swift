import Booking
import DeskModel

/// What a line means: an answer to the question that is open, else a command.
extension PlainMode {
  /// Does a step, whose answers have come.
  mutating func perform(_ step: PlainStep) -> Stage {
    switch step {
    case .take(let line, let question):
      let text = line.cleaned
      // Only a line with nothing on it confirms: not blanks or controls, which somebody typed.
      if let question, text.isEmpty, !line.isEmpty, line != "\r" { return tell(again: question) }
      return take(text, question)
    case .review(let given):
      let given = given ?? desk.draft?.text ?? ""
      want(.booking(.review))
      return .working(.tell(.work(given: given)))
    case .arrive(let target, let errand): return arrive(at: target, errand)
    case .edit(let words): return edit(words)
    case .onWaitingList(let id, let isToBeBooked): return useWaiting(id, isToBeBooked: isToBeBooked)
    case .tell(let topic): return tell(topic)
    }
  }

  private mutating func take(_ line: String, _ question: PlainQuestion?) -> Stage {
    let refuses = question != nil && isRefusal(line)
    if grammar.isOfTheScreen(line), question?.takesNote != true, !refuses {
      if question != nil { say(PlainWords.dropped) }
      drop()
      say(PlainWords.ofTheScreen(line, help: grammar.name(of: .help)))
      return .listening(nil)
    }
    if let number = PlainCommand.number(line), question?.takesWords != true {
      return choose(number, question)
    }
    return answer(question, line) ?? obey(line, question)
  }

  /// Takes a line as the answer to a question; nil where it is none.
  private mutating func answer(_ question: PlainQuestion?, _ line: String) -> Stage? {
    switch question {
    case .confirm? where line.isEmpty: confirm()
    case .yes(let cause)? where line.lowercased() == "yes": cancel(cause)
    case .reason? where PlainCommand.numbered(line).number != nil: chooseReason(line, question)
    case .words(let given)? where isWords(line): fill(line, after: given)
    case .note? where isWords(line): edit(line)
    // Nothing is asked for that an empty line could be, so the question is asked again.
    case .number?, .reason?, .yes?: line.isEmpty ? tell(again: question) : nil
    default: nil
    }
  }

  /// Takes a line as a command; the question that is open is dropped.
  private mutating func obey(_ line: String, _ question: PlainQuestion?) -> Stage {
    if question != nil {
      drop()
      say(PlainWords.dropped)
      if isRefusal(line) { return .listening(nil) }
    }
    return line.isEmpty ? .listening(nil) : carryOut(grammar.command(line))
  }

  private func isRefusal(_ line: String) -> Bool { ["n", "no"].contains(line.lowercased()) }

  /// Where words are asked for few commands are meant: most of them could begin a name or a note.
  private func isWords(_ line: String) -> Bool {
    guard !line.isEmpty, !isRefusal(line) else { return false }
    let command = grammar.command(line)
    switch command.verb {
    case .quit, .help: return !command.text.isEmpty
    case .clients: return line.first != grammar.letter(of: .clients)
    default: return true
    }
  }

  // MARK: - What is open

  /// Drops what was being decided. Nothing is sent, and nothing of it comes back with a later line.
  mutating func drop() {
    client = nil
    if desk.draft != nil { want(.booking(.discard)) }
    if desk.free != nil { want(.leaveFree) }
    if desk.plan != nil { want(.leavePlan) }
    if desk.cancelling != nil { want(.leaveCancelling) }
    if desk.edit != nil { want(.leaveEdit) }
    if desk.listsWaiting { want(.leaveWaiting) }
    if desk.changes != nil { want(.leaveChanges) }
    desk.keepFiles(of: [], [])
  }
}

extension String {
  /// Without controls and without blanks at the ends; a tab is a blank.
  var cleaned: String {
    let characters = map { $0 == "\t" ? " " : $0 }.filter { character in
      !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    let isBlank = { (character: Character) in character == " " }
    return String(characters.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}

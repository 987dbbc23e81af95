import Console
import Screen

/// The help of the linear dialogue, made from its table of commands.
extension Wording {
  static func plainHelp(_ bindings: Bindings) -> [String] {
    let commands = PlainCommand.Verb.allCases.map { verb in
      let names = [verb.letter(bindings).map { String($0) }, verb.words.first].compactMap { $0 }
      let form = form(of: verb)
      return names.joined(separator: " or ") + (form.isEmpty ? "" : " " + form) + ": "
        + meaning(of: verb)
    }
    let words = lineHelp.filter { !isOfTheScreen($0.words) }.map { words, meaning in
      words.split(separator: " ").joined(separator: " ") + ": " + meaning
    }
    return ["Commands, one a line; a line that begins with none of them books:"] + commands
      + ["Words of a booking line, in any order:"] + words
  }

  /// Keys that no line can hold.
  private static func isOfTheScreen(_ words: String) -> Bool {
    guard words != "Tab", let key = Key(name: words) else { return words == "Tab" }
    if case .function = key { return true }
    return false
  }

  private static func form(of verb: PlainCommand.Verb) -> String {
    switch verb {
    case .book, .findFree: "WORDS"
    case .clients: "TEXT"
    case .newClient: "GIVEN-NAMES SURNAME DDMMYYYY PHONE WORDS"
    case .day: "[DAY] [.NAME]"
    case .goTo: "DAY"
    case .away: ".NAME WORDS"
    case .cancel, .edit, .arrived, .status, .whyNot: "[N]"
    case .move, .bookAgain: "[N] WORDS"
    case .operatorName: "[INITIALS]"
    case .waiting, .changes, .undo, .redo, .nextFree, .previousFree, .location, .help, .quit: ""
    }
  }

  private static func meaning(of verb: PlainCommand.Verb) -> String {
    switch verb {
    case .book: "book; Enter books what is shown"
    case .clients: "find a client; a number opens the card, b then books for them"
    case .newClient: "save a new client and book"
    case .findFree: "who is free; a number books"
    case .day: "the day as a list, of one practitioner with .NAME"
    case .cancel: "cancel line N of the last list, without N what was last told: reason, then yes"
    case .move: "move it; reminders go out again"
    case .edit: "change its note or type; nothing is sent"
    case .arrived: "arrived, or not yet"
    case .status: "attended, did not attend"
    case .bookAgain: "book its client again"
    case .whyNot: "why it cannot be booked"
    case .away: "a practitioner is away: who is affected, and where each could go"
    case .waiting: "who waits for a place; a number books, x N takes off"
    case .changes: "changes of today, by whom"
    case .operatorName: "who works here"
    case .undo: "undo the last change"
    case .redo: "do it again after all"
    case .goTo: "go to a day: tue, 24/11, +2w"
    case .nextFree: "the next free place; a number books it"
    case .previousFree: "the previous one"
    case .location: "the next location"
    case .help: "this help"
    case .quit: "quit, writes settled"
    }
  }
}

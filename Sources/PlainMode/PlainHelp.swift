import Wording

/// The help of plain mode, made from the table of its commands.
extension PlainView {
  var help: [String] {
    let commands = PlainCommand.Verb.allCases.map { verb in
      let letter = grammar.letter(of: verb).map { [String($0)] } ?? []
      let names = (letter + verb.words).joined(separator: " or ")
      return [names, verb.form].filter { !$0.isEmpty }.joined(separator: " ") + ": "
        + verb.meaning(grammar)
    }
    return ["Commands, one on each line. Any other line is a booking:"] + commands
      + ["Words of a booking line, in any order:"] + bookingWords
  }

  private var bookingWords: [String] {
    Wording.lineHelp.map { words, meaning in
      words.split(separator: " ").joined(separator: " ") + ": " + meaning
    }
  }
}

extension PlainCommand.Verb {
  /// What can follow it: words in capitals stand for what is typed, those in brackets can be
  /// missing.
  fileprivate var form: String {
    switch self {
    case .book, .findFree: "WORDS"
    case .clients: "TEXT"
    case .newClient: "GIVEN-NAMES SURNAME DDMMYYYY PHONE WORDS"
    case .day: "[DAY] [.NAME]"
    case .goTo: "DAY"
    case .away: ".NAME WORDS"
    case .cancel, .edit, .arrived, .status, .whyNot: "[N]"
    case .move, .bookAgain: "[N] WORDS"
    case .operatorName: "[INITIALS]"
    case .waiting, .changes, .undo, .redo, .nextFree, .previousFree, .location, .refresh, .help,
      .quit:
      ""
    }
  }

  fileprivate func meaning(_ grammar: PlainGrammar) -> String {
    switch self {
    case .book: "book; an empty line books what is shown"
    case .clients:
      "find a client; a number opens the card, \(grammar.name(of: .book)) then books for them"
    case .newClient: "save a new client and book"
    case .findFree: "who is free; a number books"
    case .day: "the day as a list, of one practitioner with .NAME"
    case .cancel: "cancel line N of the last list, without N the last one shown: reason, then yes"
    case .move: "move it; reminders go out again"
    case .edit: "change its note or type; nothing is sent"
    case .arrived: "arrived, or not yet"
    case .status: "attended, did not attend"
    case .bookAgain: "book its client again"
    case .whyNot: "why it can't be booked"
    case .away: "a practitioner is away: who is affected, and where each could go"
    case .waiting:
      "the waiting list; a number books, \(grammar.name(of: .cancel)) N takes a client off"
    case .changes: "today's changes, by whom"
    case .operatorName: "your initials"
    case .undo: "undo the last change"
    case .redo: "redo what was undone"
    case .refresh: "read the diary again, and when it was read"
    case .goTo: "go to a day: tue, 24/11, +2w"
    case .nextFree: "the next free time; a number books it"
    case .previousFree: "the previous free time"
    case .location: "the next location"
    case .help: "this help"
    case .quit: "quit (finishes pending changes)"
    }
  }
}

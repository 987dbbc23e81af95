import Booking
import BookingLanguage
import DeskModel

/// What each command has the desk do.
extension PlainMode {
  mutating func carryOut(_ command: PlainCommand) -> Stage {
    let text = command.text
    // A note has its own length.
    guard command.verb == .cancel || command.verb == .edit || text.count <= BookingDraft.limit
    else { return refuse(PlainWords.tooLong(BookingDraft.limit)) }
    switch command.verb {
    case .help:
      say(view.help)
      return .listening(nil)
    case .quit:
      leave(.quit)
      return stage
    case .book: return book(text)
    case .newClient:
      drop()
      want(.booking(.newClient(saying: text)))
      return .working(.review(given: ""))
    case .clients: return find(clients: text)
    case .findFree:
      drop()
      want(.findFree(text))
      return .working(.tell(.free))
    case .day: return showDay(text)
    case .goTo: return go(to: text.isEmpty ? "today" : text, .heading)
    case .cancel, .move, .edit, .arrived, .status, .bookAgain, .whyNot: return change(by: command)
    case .away: return planAbsence(text)
    case .waiting: return look(.readWaiting, .waiting)
    case .changes: return look(.readChanges, .changes)
    case .operatorName: return workAs(text)
    case .nextFree, .previousFree:
      return look(
        .moveToFree(ahead: command.verb == .nextFree), .freePlace(since: desk.diary.cursor))
    case .undo: return look(.undo, .outcome)
    case .redo: return look(.redo, .outcome)
    case .refresh: return look(.refresh, .outcome)
    case .location: return look(.showNextLocation, .heading)
    }
  }

  /// Says why nothing is done.
  mutating func refuse(_ sentence: String) -> Stage {
    drop()
    say(sentence)
    return .listening(nil)
  }

  /// Has the desk do something and tells what it comes to.
  private mutating func look(_ intent: Intent, _ topic: PlainTopic) -> Stage {
    drop()
    want(intent)
    return .working(.tell(topic))
  }

  // MARK: - Booking

  /// Books for the client whose card was told last, unless the words name another.
  private mutating func book(_ text: String) -> Stage {
    let client = client
    drop()
    want(.booking(.begin(for: client, at: nil, saying: text)))
    return .working(.review(given: ""))
  }

  /// Gives the draft the words that were missing.
  mutating func fill(_ text: String, after given: String) -> Stage {
    let characters = Array(given + text)
    guard characters.count <= BookingDraft.limit else {
      return refuse(PlainWords.tooLong(BookingDraft.limit))
    }
    want(.booking(.type(characters, caret: characters.count)))
    return .working(.review(given: given))
  }

  // MARK: - Looking

  private mutating func find(clients text: String) -> Stage {
    guard !text.isEmpty else { return refuse(PlainWords.whichClient(grammar.name(of: .clients))) }
    // Several are told, and none of them is an appointment.
    subject = nil
    return look(.searchClients(text), .clients)
  }

  /// A day in words, and practitioners with their mark.
  private mutating func showDay(_ text: String) -> Stage {
    let (names, day) = marked(text)
    guard day.isEmpty else { return go(to: day, .day(of: names)) }
    drop()
    return tell(.day(of: names))
  }

  private mutating func go(to text: String, _ topic: PlainTopic) -> Stage {
    guard let day = DayWords.day(text, today: desk.today) else {
      drop()
      say([view.notice(.notADay(text))])
      return .listening(nil)
    }
    return look(.showDay(day), topic)
  }

  /// Practitioners' names, without their mark, and the other words.
  private func marked(_ text: String) -> (names: [String], rest: String) {
    let words = text.split(separator: " ")
    return (
      words.filter { $0.first == "." }.map { String($0.dropFirst()) },
      words.filter { $0.first != "." }.joined(separator: " ")
    )
  }

  // MARK: - The desk

  /// Lists whom an absence affects; the practitioner of the diary is meant where none is named.
  private mutating func planAbsence(_ text: String) -> Stage {
    let names = marked(text).names
    if let name = names.first, desk.names.practitioners(named: name).isEmpty {
      drop()
      say([view.unknownPractitioner(name)])
      return .listening(nil)
    }
    guard let person = desk.diary.cursor.practitioner ?? desk.clinic?.practitioners.first?.id else {
      return refuse(PlainWords.noPractitioner)
    }
    return look(.planAbsence(AbsenceRequest(practitioner: person, text: text)), .current)
  }

  private mutating func workAs(_ text: String) -> Stage {
    drop()
    if !text.isEmpty { want(.workAs(text.lowercased())) }
    return tell(.operatorName)
  }
}

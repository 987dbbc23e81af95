import DeskModel

/// Says what the desk has come to, and remembers what its numbers name.
extension PlainMode {
  mutating func tell(_ topic: PlainTopic) -> Stage {
    let answer = answer(topic)
    // Nothing is said twice, and no line is left without a word.
    if answer.lines.isEmpty, !notices.contains(where: \.isTold) { say(PlainWords.unchanged) }
    let stage = ask(answer)
    if answer.question == nil, !topic.staysOpen { drop() }
    return stage
  }

  /// Asks a question once more.
  mutating func tell(again question: PlainQuestion?) -> Stage {
    if case .yes(let cause)? = question { return ask(view.cancelling(cause)) }
    if case .number(let items)? = question, case .status(let appointment, _)? = items.first {
      return ask(view.status(appointment))
    }
    return tell(.current)
  }

  /// Says an answer, and waits for what it asks.
  mutating func ask(_ answer: PlainAnswer) -> Stage {
    tellNotices()
    say(answer.lines)
    if answer.question == nil, !answer.items.isEmpty { list = answer.items }
    return .listening(answer.question)
  }

  private func answer(_ topic: PlainTopic) -> PlainAnswer {
    switch topic {
    case .work(let given): view.work(given: given)
    case .cancelling(let cause): desk.cancelling == nil ? PlainAnswer() : view.cancelling(cause)
    case .outcome: PlainAnswer()
    case .free: view.free
    case .clients: view.clients
    case .client(let id): view.client(id)
    case .appointment(let id): view.appointment(id)
    case .waiting: view.waiting
    case .changes: view.changes
    case .operatorName:
      PlainAnswer([PlainWords.worksHere(desk.operatorName, setBy: grammar.name(of: .operatorName))])
    case .heading: PlainAnswer([view.heading])
    case .day(let names): view.day(of: names)
    case .freePlace(let cursor): desk.diary.cursor == cursor ? PlainAnswer() : view.selection
    }
  }
}

extension PlainTopic {
  /// Whether what was told is kept without a question: the next line can act on it.
  fileprivate var staysOpen: Bool {
    switch self {
    case .client, .free: true
    default: false
    }
  }
}

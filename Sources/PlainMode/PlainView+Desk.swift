import Booking
import DeskModel
import Wording

/// The desk's own lists in words: who waits, what was done today, what is proposed.
extension PlainView {
  var waiting: PlainAnswer {
    // Where it could not be read, that is told already.
    guard desk.listsWaiting else { return PlainAnswer() }
    var answer = PlainAnswer([Wording.waitingTitle(desk)])
    for entry in desk.waitingInOrder {
      answer.number(.waiting(entry.id), Wording.waitingLine(entry, desk))
    }
    answer.lines.append(
      answer.items.isEmpty
        ? Wording.emptyWaiting(.none)[0] : PlainWords.offerWaiting(grammar.name(of: .cancel)))
    return answer
  }

  var changes: PlainAnswer {
    guard let list = desk.changes else { return PlainAnswer() }
    var answer = PlainAnswer([Wording.changesTitle(list, desk, grammar.keyNames)])
    if let note = Wording.changesNote(list) { answer.lines.append(note) }
    let changes = list.changes
    let who = Wording.whoColumns(changes, desk, isNarrow: false)
    for change in changes {
      answer.number(
        .appointment(change.appointment), Wording.change(change, whoColumns: who, desk))
    }
    return answer
  }

  /// A list of proposals: a series, a practitioner who is away.
  func proposals(_ plan: Plan) -> PlainAnswer {
    var answer = PlainAnswer([Wording.planTitle(plan, desk)])
    let items = plan.items ?? []
    let isSent = items.contains { $0.outcome != nil }
    if !isSent { answer.lines.append(Wording.planNote(plan, .none)) }
    if items.isEmpty { answer.lines.append(Wording.noPlan(plan)) }
    for (index, item) in items.enumerated() {
      answer.number(.proposal(index), Wording.proposalLine(item, desk, grammar.keyNames))
    }
    // Changes that were sent have been reported; they need no question.
    guard !isSent, items.contains(where: { $0.place != nil }) else { return answer }
    answer.lines.append(PlainWords.askProposals(isSeries: plan.isSeries))
    answer.question = .confirm(answer.items)
    return answer
  }
}

extension Plan {
  /// Whether it is a client's series, and not a practitioner's absence.
  fileprivate var isSeries: Bool { if case .series = purpose { true } else { false } }
}

import Booking
import Console
import DeskModel

/// A list of proposals in words: a series, a practitioner who is away.
extension PlainView {
  func proposals(_ plan: Plan, _ state: Console) -> PlainAnswer {
    var answer = PlainAnswer([Wording.planTitle(plan, state), Wording.planNote(plan)])
    let items = plan.items ?? []
    if items.isEmpty { answer.lines.append(Wording.noPlan(plan)) }
    for (index, item) in items.enumerated() {
      answer.number(.proposal(index), Wording.proposalLine(item, state))
    }
    // What was sent is told and not asked for again.
    let isSent = items.contains { $0.outcome != nil }
    guard !isSent, items.contains(where: { $0.place != nil }) else { return answer }
    answer.lines.append(Wording.askProposals(plan))
    answer.question = .confirm
    return answer
  }

  public func unknownPractitioner(_ name: String) -> String {
    Wording.unknown(.practitioner, name)
  }
}

import Booking
import Console
import DeskModel

/// The desk's own lists in words.
extension PlainView {
  func waiting(_ state: Console) -> PlainAnswer {
    var answer = PlainAnswer([Wording.waitingTitle(state)])
    for entry in state.waitingInOrder {
      answer.number(.waiting(entry.id), Wording.waitingLine(entry, state))
    }
    answer.lines.append(
      answer.items.isEmpty ? Wording.nobodyWaits[0] : Wording.offerWaiting(state.bindings))
    return answer
  }

  func changes(_ list: ChangeList, _ state: Console) -> PlainAnswer {
    var answer = PlainAnswer([Wording.changesTitle(list, state)])
    if let note = Wording.changesNote(list) { answer.lines.append(note) }
    let changes = list.changes
    let who = Wording.whoColumns(changes, state, in: .max)
    for change in changes {
      answer.number(
        .appointment(change.appointment), Wording.change(change, whoColumns: who, state))
    }
    return answer
  }
}

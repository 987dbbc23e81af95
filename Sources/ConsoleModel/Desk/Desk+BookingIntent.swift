import Booking

/// Does what a person wants of the draft.
extension Desk {
  mutating func carryOut(_ intent: BookingIntent) -> [Effect] {
    switch intent {
    case .begin(let client, let place, let words):
      beginBooking(
        for: client.map { BookingDraft.GivenClient(match: $0) },
        at: place.map { BookingDraft.GivenPlace(slot: $0) }, saying: words)
    case .again(let appointment): bookAgain(appointment)
    case .move(let appointment): startMoving(appointment)
    case .newClient(let words): startNewClient(saying: words)
    case .type(let characters, let caret): type(characters, caret: caret)
    case .walk(let step): walk(step)
    case .choosePlace(let index): choosePlace(index)
    case .chooseClient(let index): chooseClient(index)
    case .review: reviewDraft()
    case .edit: editDraft()
    case .stepPlace(let step): stepPlace(step)
    case .stepType(let step): stepType(step)
    case .book: bookDraft()
    case .waitForPlace: waitForPlace()
    case .takeKnown: takeKnown()
    case .writeDownClient: writeDownClient()
    case .putAside: putDraftAside()
    case .discard: discardDraft()
    case .park: park()
    }
  }

  private mutating func editDraft() -> [Effect] {
    if draft?.phase == .card { draft?.returnToText() }
    return []
  }

  private mutating func discardDraft() -> [Effect] {
    dropDraft()
    return []
  }
}

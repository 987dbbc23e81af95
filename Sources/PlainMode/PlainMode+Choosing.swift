import Booking
import DeskModel

/// Numbers, and answers to questions.
extension PlainMode {
  /// Takes what a number names: an option of the question, else a line of the last list.
  mutating func choose(_ number: Int, _ question: PlainQuestion?) -> Stage {
    let items = question?.options ?? list
    guard items.indices.contains(number - 1) else {
      say(PlainWords.noSuchNumber(number))
      return .listening(question)
    }
    switch items[number - 1] {
    case .appointment(let appointment): return point(at: .appointment(appointment), .open)
    case .client(let match): return open(match)
    case .free(let place): return point(at: .free(place), .book)
    case .choice(let index, let place): return take(index, place)
    case .place(let index): return take(place: index)
    case .match(let index): return take(match: index)
    case .known:
      want(.booking(.takeKnown))
      return .working(.review(given: ""))
    case .waiting(let entry): return readWaiting(for: entry, isToBeBooked: true)
    case .proposal(let index):
      want(.togglePlanned(index))
      return tell(.current)
    case .reason: return chooseReason("\(number)", question)
    case .status(let appointment, let status):
      want(.mark(appointment, as: status, by: .status))
      return .working(.tell(.outcome))
    }
  }

  /// Sends what is shown.
  mutating func confirm() -> Stage {
    if let plan = desk.plan {
      want(.sendPlanned(plan.chosen))
    } else {
      want(.booking(.book))
    }
    return .working(.tell(.current))
  }

  // MARK: - Lists

  private mutating func open(_ match: ClientMatch) -> Stage {
    drop()
    client = match
    // Which of their appointments is meant, a number says.
    subject = nil
    want(.openClient(match.id, match))
    return .working(.tell(.client(match.id)))
  }

  /// Of the list of free places as long as that is kept; it knows the type that was asked for.
  private mutating func take(_ index: Int, _ place: AvailabilitySlot) -> Stage {
    guard let search = desk.free, search.choices.indices.contains(index) else {
      return point(at: .free(place), .book)
    }
    want(.bookFree(index))
    return .working(.tell(.work(given: desk.draft?.text ?? "")))
  }

  // MARK: - The booking

  private mutating func take(place index: Int) -> Stage {
    let isOnCard = desk.draft?.phase == .card
    want(.booking(.choosePlace(index)))
    return .working(isOnCard ? .tell(.current) : .review(given: ""))
  }

  private mutating func take(match index: Int) -> Stage {
    guard desk.draft?.clients.matches.indices.contains(index) == true else {
      return refuse(PlainWords.goneMeanwhile)
    }
    want(.booking(.chooseClient(index)))
    return .working(.review(given: ""))
  }

  // MARK: - The waiting list

  /// Reads the list anew: another desk may have taken the client off it.
  mutating func readWaiting(for entry: WaitingEntry.ID, isToBeBooked: Bool) -> Stage {
    drop()
    want(.readWaiting)
    return .working(.onWaitingList(entry, isToBeBooked: isToBeBooked))
  }

  /// Begins a booking for an entry of the list, by its wishes or at the place that became free; or
  /// takes it off.
  mutating func useWaiting(_ id: WaitingEntry.ID, isToBeBooked: Bool) -> Stage {
    // Where the list could not be read, that was said.
    guard desk.listsWaiting else { return tell(.outcome) }
    guard let entry = desk.waitingInOrder.first(where: { $0.id == id }) else {
      return refuse(PlainWords.goneMeanwhile)
    }
    want(isToBeBooked ? .bookWaiting(entry) : .takeOffWaiting(entry))
    return .working(isToBeBooked ? .review(given: nil) : .tell(.outcome))
  }
}

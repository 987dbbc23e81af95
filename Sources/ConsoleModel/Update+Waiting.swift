import Booking
import BookingLanguage
import CivilTime
import Screen

/// Who waits for a place: put on the list from the booking line, told when a place becomes free, and
/// taken off by the booking that comes of it.
extension ConsoleState {
  // MARK: - Onto the list

  mutating func finishWaiting(_ id: RequestID, _ entry: WaitingEntry) -> [Effect] {
    guard case .waiting? = finishWrite(id) else { return [] }
    connection = .live
    waiting = (waiting ?? []).filter { $0.id != entry.id } + [entry]
    notice = .waits(entry)
    if let step = history.finish(id) {
      history.settle(step, as: step.direction == .undo ? .waitsNoMore(entry) : .waits(entry))
      return []
    }
    record(.waits(entry))
    // Only the draft it was asked from: by now there may be another.
    return desk.finishWaitingDraft(id)
  }

  // MARK: - Off the list

  mutating func takeOffWaiting(_ entry: WaitingEntry) -> [Effect] {
    let id = requests.begin(.waitingOver(entry))
    requests.drop(.waiting)
    hold = .write(id)
    return [.removeWaiting(id, entry.id)]
  }

  mutating func finishRemoving(_ id: RequestID) -> [Effect] {
    guard case .waitingOver(let entry)? = finishWrite(id) else { return [] }
    connection = .live
    let booked = settling.removeValue(forKey: id)
    forget(entry)
    if let step = history.finish(id) {
      history.settle(step, as: step.change)
      notice = .waitsNoMore(entry)
    } else if let booked {
      // Of the two the booking is taken back first; that the list is shorter needs no word.
      keep(.waitsNoMore(entry), below: booked)
    } else {
      record(.waitsNoMore(entry))
      notice = .waitsNoMore(entry)
    }
    return []
  }

  private mutating func keep(_ change: Change, below booked: Client.ID) {
    let index = history.done.lastIndex { $0.appointment?.client == booked }
    insert(change, at: index ?? history.done.count)
  }

  private mutating func forget(_ entry: WaitingEntry) {
    waiting?.removeAll { $0.id == entry.id }
    offer = offer.flatMap { WaitingOffer($0.fits.filter { $0.entry.id != entry.id }) }
  }

  mutating func failWaiting(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    dropHeld(after: id)
    settling[id] = nil
    notice = .waitingNotKept(failure)
    return desk.loadWaiting()
  }

  /// What was to be taken back or done again; what became of it says the list, which is read anew.
  mutating func failWaitingStep(
    _ step: History.Step, _ id: RequestID, _ failure: BookingFailure
  ) -> [Effect] {
    if failure.code == .unknownOutcome { history.drop(step) }
    if failure.isFinal { history.refuse(step) }
    return failWaiting(id, failure)
  }

  // MARK: - Offering

  /// Reads who it is, for the line in which they are booked.
  mutating func offerPlace(to entry: WaitingEntry) -> [Effect] {
    offered = entry
    hold = .waitingClient
    return [.loadClient(requests.begin(.waitingClient), entry.client)]
  }

  /// The booking line for somebody on the list: at the place that became free, else by their wishes.
  mutating func takeWaiting(_ record: ClientRecord) -> [Effect] {
    guard case .waiting? = overlays.last, let entry = offered else { return [] }
    offered = nil
    _ = closeTop()
    let fit = offer?.fit(of: entry.id).flatMap { $0.place.time.start > now ? $0.place : nil }
    let person = fit?.practitioner ?? entry.practitioner ?? record.client.usualPractitioner
    let match = ClientMatch(
      client: record.client, mobile: record.phoneToCall,
      habit: person.flatMap { person in
        (fit?.location ?? entry.location ?? location?.id).map {
          .init(practitioner: person, location: $0, type: entry.type)
        }
      })
    return desk.beginBooking(
      for: BookingDraft.GivenClient(match: match, origin: .waiting(entry)),
      at: fit.map { BookingDraft.GivenPlace(slot: $0) },
      saying: fit == nil ? words(of: entry) : "")
  }

  private func words(of entry: WaitingEntry) -> String {
    let length = entry.minutes.map { "\($0)m" } ?? ""
    return [entry.wish.words, length].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Takes somebody off the list who has what they waited for; nobody has to wait for that.
  mutating func settleWaiting(_ entry: WaitingEntry?) -> [Effect] {
    guard let entry else { return [] }
    let id = requests.begin(.waitingOver(entry))
    requests.drop(.waiting)
    settling[id] = entry.client
    return [.removeWaiting(id, entry.id)]
  }
}

import Booking
import BookingLanguage
import CivilTime
import Screen

/// Who waits for a place: put on the list from the booking line, told when a place becomes free, and
/// taken off by the booking that comes of it.
extension ConsoleState {
  // MARK: - Onto the list

  /// Puts the line's client on the list, with what is typed as the wish.
  mutating func putOnWaitingList(_ line: BookingLine) -> [Effect] {
    guard line.moved == nil, line.newcomer == nil, let client = line.client else {
      return refuse(.waiting, .nothingSelected)
    }
    let plan = bookingPlan(of: line)
    var record = ClientRecord(client: client.client)
    record.mobile = client.mobile
    let order = WaitingOrder(
      client: client.id, clientName: record.listedName, phone: record.phoneToCall,
      practitioner: practitioner(in: line)?.id,
      location: location(in: line)?.id ?? plan?.location, type: plan?.type,
      minutes: line.words.types.isEmpty ? line.words.minutes.first : nil, wish: line.words.wish,
      createdBy: operatorName)
    let id = requests.begin(.waiting(order))
    requests.drop(.waiting)
    hold = .write(id)
    var line = line
    line.waitingWrite = id
    put(line)
    return [.addWaiting(id, order)]
  }

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
    // Only the line it was asked from: by now another may be open.
    if case .booking(let line)? = overlays.last, line.waitingWrite == id {
      asideText = ""
      return closeTop()
    }
    return []
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
    return openBookingLine(for: match, at: fit, saying: fit == nil ? words(of: entry) : "", entry)
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

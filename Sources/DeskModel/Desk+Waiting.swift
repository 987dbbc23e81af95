public import Booking
import BookingLanguage
import CivilTime

/// Who waits for a place: put on the list from the booking line, told when a place becomes free, and
/// taken off by the booking that comes of it.
extension Desk {
  /// Those whom the freed place suits come first, then the longest waiting.
  public var waitingInOrder: [WaitingEntry] {
    let all = (waiting ?? []).sorted(by: WaitingEntry.isLonger)
    guard let offer else { return all }
    let fitting = all.filter { offer.fit(of: $0.id) != nil }
    return fitting + all.filter { offer.fit(of: $0.id) == nil }
  }

  mutating func loadWaiting() -> [Effect] { [.loadWaiting(requests.begin(.waiting))] }

  mutating func takeWaiting(_ list: [WaitingEntry]) -> [Effect] {
    waiting = list
    // Who was taken off by another desk is offered nothing.
    offer = offer.flatMap { offer in
      WaitingOffer(offer.fits.filter { fit in list.contains { $0.id == fit.entry.id } })
    }
    return []
  }

  // MARK: - Offering

  /// A place that was offered is given to somebody by now.
  mutating func withdrawOffer(of appointment: Appointment) {
    offer = offer.flatMap { offer in
      WaitingOffer(
        offer.fits.filter {
          $0.place.practitioner != appointment.practitioner
            || !$0.place.time.overlaps(appointment.time)
        })
    }
  }

  /// Whether the practitioner is away then: what is freed there is no place for anybody.
  private func isAway(_ appointment: Appointment) -> Bool {
    guard case .away(let id, let absence)? = plan?.purpose else { return false }
    return id == appointment.practitioner && absence.overlaps(appointment.time)
  }

  /// Looks whom a place suits that has just become free.
  mutating func offerFreed(_ appointment: Appointment) {
    guard !isAway(appointment) else { return }
    let start = max(appointment.time.start, now.roundedUp(toMinutes: 5))
    guard start < appointment.time.end else { return }
    let freed = TimeRange(start: start, end: appointment.time.end)
    let block = AvailabilitySlot(
      practitioner: appointment.practitioner, location: appointment.location,
      time: freeTime(around: freed, of: appointment))
    let fits = waitingInOrder.compactMap { entry -> WaitingOffer.Fit? in
      guard entry.client != appointment.client, isOffered(entry, in: block) else { return nil }
      let length = type(entry.type)?.minutes ?? Desk.standardMinutes
      return entry.places(in: block, zone: zone(of: block.location), minutes: length)
        .first { $0.time.overlaps(freed) }.map { .init(entry: entry, place: $0) }
    }
    offer = WaitingOffer(fits)
  }

  /// With what was free beside it, where that is on the screen.
  private func freeTime(around freed: TimeRange, of appointment: Appointment) -> TimeRange {
    guard appointment.location == diary.location else { return freed }
    return diary.plans[appointment.practitioner]?.segments.first {
      $0.kind == .free && $0.time.overlaps(freed)
    }?.time ?? freed
  }

  private func isOffered(_ entry: WaitingEntry, in block: AvailabilitySlot) -> Bool {
    guard let type = entry.type else { return true }
    return names.types(of: block.practitioner, at: block.location).contains { $0.id == type }
  }

  /// Reads the list to be shown.
  mutating func listWaiting() -> [Effect] {
    guard clinic != nil else { return refuse(.waiting, .isLoading) }
    listsWaiting = true
    return loadWaiting()
  }

  /// The list is not shown any more.
  mutating func leaveWaiting() -> [Effect] {
    listsWaiting = false
    return []
  }

  mutating func takeOffWaiting(_ entry: WaitingEntry) -> [Effect] {
    let id = requests.begin(.waitingOver(entry))
    requests.drop(.waiting)
    hold = .write(id)
    return [.removeWaiting(id, entry.id)]
  }

  mutating func forget(_ entry: WaitingEntry) {
    waiting?.removeAll { $0.id == entry.id }
    offer = offer.flatMap { WaitingOffer($0.fits.filter { $0.entry.id != entry.id }) }
  }

  mutating func failWaiting(_ id: RequestID, _ failure: BookingFailure) -> [Effect] {
    forgetTypeAhead(after: id)
    settling[id] = nil
    notice = .waitingNotKept(failure)
    return loadWaiting()
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
    guard let entry = offered else { return [] }
    (offered, listsWaiting) = (nil, false)
    let fit = offer?.fit(of: entry.id).flatMap { $0.place.time.start > now ? $0.place : nil }
    let person = fit?.practitioner ?? entry.practitioner ?? record.client.usualPractitioner
    let match = ClientMatch(
      client: record.client, mobile: record.phoneToCall,
      habit: person.flatMap { person in
        (fit?.location ?? entry.location ?? location?.id).map {
          .init(practitioner: person, location: $0, type: entry.type)
        }
      })
    return beginBooking(
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

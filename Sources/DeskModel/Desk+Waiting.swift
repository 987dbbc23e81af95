public import Booking
import BookingLanguage
import CivilTime

/// The waiting list: clients are added from the booking line, offered when a time becomes free, and
/// removed when they are booked.
extension Desk {
  /// The entries in the list's order: first those that the freed time suits, then the longest
  /// waiting.
  public var waitingInOrder: [WaitingEntry] {
    let all = (waiting ?? []).sorted(by: WaitingEntry.isLonger)
    guard let offer else { return all }
    let fitting = all.filter { offer.fit(of: $0.id) != nil }
    return fitting + all.filter { offer.fit(of: $0.id) == nil }
  }

  mutating func loadWaiting() -> [Effect] { [.loadWaiting(requests.begin(.waiting))] }

  mutating func takeWaiting(_ list: [WaitingEntry]) -> [Effect] {
    waiting = list
    // Don't offer to clients whom another desk has removed.
    offer = offer.flatMap { offer in
      WaitingOffer(offer.fits.filter { fit in list.contains { $0.id == fit.entry.id } })
    }
    return []
  }

  // MARK: - Offering

  /// Withdraws the offer of a time that is booked now.
  mutating func withdrawOffer(of appointment: Appointment) {
    offer = offer.flatMap { offer in
      WaitingOffer(
        offer.fits.filter {
          $0.place.practitioner != appointment.practitioner
            || !$0.place.time.overlaps(appointment.time)
        })
    }
  }

  /// Whether the practitioner is away then, so that the time isn't free for others.
  private func isAway(_ appointment: Appointment) -> Bool {
    guard case .away(let id, let absence)? = plan?.purpose else { return false }
    return id == appointment.practitioner && absence.overlaps(appointment.time)
  }

  /// Looks for clients on the list whom a freed time suits.
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

  /// The freed time with the free time before and after it, if the diary shows that day.
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

  /// Reads the list and shows it.
  mutating func listWaiting() -> [Effect] {
    guard clinic != nil else { return refuse(.waiting, .isLoading) }
    listsWaiting = true
    return loadWaiting()
  }

  /// Closes the list.
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

  /// Applies the failure of undo or redo on the list, and reads it again, since that shows the
  /// result.
  mutating func failWaitingStep(
    _ step: History.Step, _ id: RequestID, _ failure: BookingFailure
  ) -> [Effect] {
    if failure.code == .unknownOutcome { history.drop(step) }
    if failure.isFinal { history.refuse(step) }
    return failWaiting(id, failure)
  }

  // MARK: - Offering

  /// Reads a client on the list, to begin their booking.
  mutating func offerPlace(to entry: WaitingEntry) -> [Effect] {
    offered = entry
    hold = .waitingClient
    return [.loadClient(requests.begin(.waitingClient), entry.client)]
  }

  /// Begins the booking of a client on the list: at the freed time, else by their wishes.
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

  /// Removes a client who was booked from the list, in the background.
  mutating func settleWaiting(_ entry: WaitingEntry?) -> [Effect] {
    guard let entry else { return [] }
    let id = requests.begin(.waitingOver(entry))
    requests.drop(.waiting)
    settling[id] = entry.client
    return [.removeWaiting(id, entry.id)]
  }
}

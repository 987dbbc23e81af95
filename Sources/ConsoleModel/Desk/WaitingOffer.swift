public import Booking
import CivilTime

/// A place that has become free, and who waits for such a one, the longest first.
public struct WaitingOffer: Hashable, Sendable {
  public struct Fit: Hashable, Sendable {
    public var entry: WaitingEntry
    public var place: AvailabilitySlot
  }

  public let fits: [Fit]

  /// Nil where it suits nobody.
  init?(_ fits: [Fit]) {
    guard !fits.isEmpty else { return nil }
    self.fits = fits
  }

  public func fit(of id: WaitingEntry.ID) -> Fit? { fits.first { $0.entry.id == id } }
}

/// Who waits for a place, and whom one suits that has become free.
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
}

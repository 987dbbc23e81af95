import Booking
import BookingLanguage
import CivilTime

/// Which of the known free times fit a draft.
extension DraftContext {
  /// The free times for the draft. If an appointment moves, its present time counts as free.
  func openBlocks(
    for draft: BookingDraft, _ length: (AvailabilitySlot) -> Int?
  ) -> [AvailabilitySlot] {
    var open = (draft.finding.blocks?.list ?? []).filter { $0.time.end > now && length($0) != nil }
    guard let moved = draft.moved,
      practitioner(in: draft).map({ $0.id == moved.practitioner }) ?? true
    else { return open }
    var own = AvailabilitySlot(
      practitioner: moved.practitioner, location: moved.location, time: moved.time)
    open.removeAll { block in
      guard block.location == own.location, block.practitioner == own.practitioner,
        block.time.start <= own.time.end, own.time.start <= block.time.end
      else { return false }
      own.time = TimeRange(
        start: min(own.time.start, block.time.start), end: max(own.time.end, block.time.end))
      return true
    }
    return open + [own]
  }

  func places(
    for draft: BookingDraft, in open: [AvailabilitySlot], _ minutes: (AvailabilitySlot) -> Int
  ) -> [AvailabilitySlot] {
    let found =
      draft.moved.map { places(for: draft, moving: $0, in: open, minutes) }
      ?? fitting(draft, in: open, minutes)
    let preferred = request(of: draft)?.preferred
    let own = found.filter { $0.practitioner == preferred }
    return own.isEmpty ? found : own
  }

  /// Inserts the nearest times of earlier days after the first, if the wanted time is only free on
  /// a later day.
  func withNearer(
    _ found: [AvailabilitySlot], for draft: BookingDraft, in open: [AvailabilitySlot],
    _ minutes: (AvailabilitySlot) -> Int
  ) -> [AvailabilitySlot] {
    guard let first = found.first, draft.words.wish.exactTime != nil else { return found }
    let target = target(of: draft)
    guard first.time.start > target else { return found }
    let days = PlaceWish(days: wish(of: draft).days)
    let before = open.filter {
      $0.time.start < first.time.start
        && days.isMet(by: $0.time.start, in: zone(of: $0.location))
    }
    let near = before.nearest(4, to: target, minutes: minutes).filter { !isOwn($0, of: draft) }
    return [first] + near.prefix(3) + found.dropFirst()
  }

  /// Whether this is the present time of the appointment that moves.
  func isOwn(_ place: AvailabilitySlot, of draft: BookingDraft) -> Bool {
    draft.moved.map {
      place.time == $0.time && place.practitioner == $0.practitioner
        && place.location == $0.location
    } ?? false
  }

  private func fitting(
    _ draft: BookingDraft, in open: [AvailabilitySlot], _ minutes: (AvailabilitySlot) -> Int
  ) -> [AvailabilitySlot] {
    let wish = wish(of: draft)
    return sorted(
      open.flatMap { block in
        wish.places(in: block, minutes: minutes(block), zone: zone(of: block.location))
      }.filter { $0.time.start >= now })
  }

  private func sorted(_ places: [AvailabilitySlot]) -> [AvailabilitySlot] {
    let ids = clinic?.practitioners.map(\.id) ?? []
    let order = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    return places.sorted {
      ($0.time.start, order[$0.practitioner] ?? 0) < ($1.time.start, order[$1.practitioner] ?? 0)
    }
  }

  /// For an appointment that moves: its time of day on the first day with room, else the nearest
  /// times of that day.
  private func places(
    for draft: BookingDraft, moving moved: Appointment, in open: [AvailabilitySlot],
    _ minutes: (AvailabilitySlot) -> Int
  ) -> [AvailabilitySlot] {
    let isSame = draft.words.wish.isEmpty && draft.words.practitioners.isEmpty
    if isSame, draft.words.minutes.isEmpty { return [] }
    func isElsewhere(_ place: AvailabilitySlot) -> Bool { !isOwn(place, of: draft) }
    let fitting = fitting(draft, in: open, minutes).filter(isElsewhere)
    guard draft.words.wish.times.isEmpty, let first = fitting.first else { return fitting }
    let zone = zone(of: moved.location)
    let day = zone.range(of: zone.day(of: first.time.start))
    // Free times begin at multiples of five minutes.
    let soonest = now.roundedUp(toMinutes: 5)
    let today = open.compactMap { block -> AvailabilitySlot? in
      guard let time = block.time.intersection(day), time.end > soonest else { return nil }
      return AvailabilitySlot(
        practitioner: block.practitioner, location: block.location,
        time: TimeRange(start: max(time.start, soonest), end: time.end))
    }
    let same = zone.instant(zone.day(of: first.time.start), zone.wallTime(of: moved.time.start))
    let near = today.nearest(Self.placeLimit, to: same, minutes: minutes)
    return near.filter(isElsewhere).sorted {
      abs($0.time.start.seconds(since: same)) < abs($1.time.start.seconds(since: same))
    }
  }

  /// The time that the text means, even if it isn't free.
  func target(of draft: BookingDraft) -> Instant {
    let zone = zone(of: request(of: draft)?.places.first ?? location?.id)
    var wish = wish(of: draft)
    if wish.times.isEmpty, let moved = draft.moved {
      wish.times = [.at(zone.wallTime(of: moved.time.start))]
    }
    return wish.target(now: now, in: zone)
  }
}

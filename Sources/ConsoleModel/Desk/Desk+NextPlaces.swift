import Booking
import CivilTime

/// When everybody is free next.
extension Desk {
  /// Asks when everybody is free next. Today's places come with today's diary, if that is read.
  mutating func loadNextPlaces() -> [Effect] {
    nextPlaces.upcoming = [:]
    placesAskedAt = now
    nextPlaces.awaitsDiary = diary.day == today
    return nextPlaces.awaitsDiary ? [] : loadNextPlaces(of: [], from: today)
  }

  /// Asks for one page of free time; who is not in it is asked for again, from where it ended.
  private mutating func loadNextPlaces(of wanted: [Practitioner.ID], from day: Day) -> [Effect] {
    let last = today.adding(days: NextPlaces.daysAhead - 1)
    guard let location = location?.id, day <= last else { return [] }
    let query = SlotQuery(
      days: day...last, zoneOf: location, practitioners: wanted, locations: [location],
      limit: NextPlaces.placesAtOnce)
    return [.findSlots(requests.begin(.nextPlaces), query)]
  }

  mutating func takeNextPlaces(_ slots: [AvailabilitySlot]) -> [Effect] {
    let known = nextPlaces.upcoming.count
    for slot in slots where nextPlaces.upcoming[slot.practitioner] == nil && isUsable(slot) {
      nextPlaces.upcoming[slot.practitioner] = slot
    }
    if slots.count >= NextPlaces.placesAtOnce, let last = slots.last {
      // A page on which nothing fits anybody must not be asked for twice.
      let isNew = nextPlaces.upcoming.count > known
      return loadMissingPlaces(from: zone.day(of: last.time.start).adding(days: isNew ? 0 : 1))
    }
    nextPlaces.free = nextPlaces.upcoming
    return []
  }

  private mutating func loadMissingPlaces(from day: Day) -> [Effect] {
    let rosters = diary.picture?.rosters?.rosters.filter { $0.location == location?.id }
    let here = rosters.map { Set($0.map(\.practitioner)) }
    let missing = (clinic?.practitioners.map(\.id) ?? []).filter {
      nextPlaces.upcoming[$0] == nil && (here?.contains($0) ?? true)
    }
    let effects = missing.isEmpty ? [] : loadNextPlaces(of: missing, from: day)
    if effects.isEmpty { nextPlaces.free = nextPlaces.upcoming }
    return effects
  }

  /// Who is free today needs no more asking.
  mutating func takePlaces(of picture: DiaryPicture) -> [Effect] {
    guard nextPlaces.awaitsDiary else { return [] }
    nextPlaces.awaitsDiary = false
    // Another day was turned to before today's came.
    guard picture.days.contains(today) else { return loadNextPlaces(of: [], from: today) }
    for slot in picture.free
    where slot.location == location?.id && nextPlaces.upcoming[slot.practitioner] == nil
      && isUsable(slot)
    {
      nextPlaces.upcoming[slot.practitioner] = slot
    }
    return loadMissingPlaces(from: today.adding(days: 1))
  }
}

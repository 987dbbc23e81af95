import Booking
import CivilTime

/// The months that are looked at.
extension Desk {
  /// Asks for the month while it is looked at: where it is another, of others, or no longer sure.
  mutating func keepMonth() -> [Effect] {
    guard diary.view == .month, let query = monthQuery else { return [] }
    if let month, month.query == query,
      now.seconds(since: month.askedAt) < Self.placesSeconds
    {
      return []
    }
    // Old numbers of the same days stand until the new ones come; after a write there are none.
    let old = month?.query == query ? month : nil
    var next = Month(around: diary.day, in: query, askedAt: now)
    (next.free, next.work) = (old?.free, old?.work)
    month = next
    return ask(for: query)
  }

  private var monthQuery: SlotQuery? {
    guard let clinic, let location = location?.id else { return nil }
    let first = (Day(year: diary.day.year, month: diary.day.month, day: 1) ?? diary.day)
      .startOfWeek(on: diary.weekStart)
    let shown = clinic.practitioners.map(\.id).filter { !diary.hidden.contains($0) }
    return SlotQuery(
      days: first...first.adding(days: 41), zoneOf: location,
      practitioners: diary.hidden.isEmpty ? [] : shown, locations: [location])
  }

  /// What is past is not asked for.
  private mutating func ask(for query: SlotQuery) -> [Effect] {
    guard query.days.upperBound >= today, let location = location?.id else {
      month?.free = [:]
      return []
    }
    var query = query
    query.days = max(today, query.days.lowerBound)...query.days.upperBound
    var effects: [Effect] = [.findSlots(requests.begin(.month), query)]
    if clinic?.tellsRosters == true {
      effects.append(
        .loadRosters(
          requests.begin(.monthRosters), DiaryQuery(days: query.days, zoneOf: location)))
    }
    return effects
  }

  mutating func takeMonth(_ slots: [AvailabilitySlot]) -> [Effect] {
    var free: [Day: Int] = [:]
    for slot in slots {
      free[zone.day(of: slot.time.start), default: 0] += slot.time.minutes / Month.placeMinutes
    }
    month?.free = free
    return []
  }

  mutating func takeMonth(_ rosters: RosterBook?) -> [Effect] {
    guard let clinic, let location, let month, let rosters else { return [] }
    let availability = Availability(
      rosters: rosters, appointments: [], locations: clinic.locations, types: [],
      now: zone.range(of: month.days.lowerBound).start)
    let people = clinic.practitioners.map(\.id).filter { !diary.hidden.contains($0) }
    var work: [Day: Month.Standing] = [:]
    for number in month.days.lowerBound.daysSinceEpoch...month.days.upperBound.daysSinceEpoch {
      let day = Day(daysSinceEpoch: number)
      let kinds = people.flatMap {
        availability.plan(of: $0, at: location.id, on: day, in: zone).segments.map(\.kind)
      }
      work[day] = Month.Standing(of: kinds)
    }
    self.month?.work = work
    return []
  }
}

extension Month.Standing {
  /// Of a day by what holds on it when nothing is booked.
  fileprivate init(of kinds: [DayPlan.Kind]) {
    if kinds.contains(.free) {
      self = .full
    } else if let reason = kinds.lazy.compactMap(\.closure).first {
      self = .closed(reason: reason)
    } else {
      self = .nothing
    }
  }
}

extension DayPlan.Kind {
  fileprivate var closure: String? {
    if case .closed(let reason) = self { reason } else { nil }
  }
}

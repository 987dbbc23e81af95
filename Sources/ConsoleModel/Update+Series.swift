import Booking
import BookingLanguage
import CivilTime

/// An appointment again and again: each date is looked at before anything is booked.
extension ConsoleState {
  /// How many other places are offered for a date that is taken.
  private static let alternatives = 8

  /// Shows the dates of a series.
  mutating func startSeries(_ series: Series) -> [Effect] {
    let zone = zone(of: series.place.location)
    let days = series.days(in: zone)
    guard let first = days.first, let last = days.last else { return [] }
    overlays.append(.plan(PlanCard(.series(series))))
    hold = .plan
    // To the end of the week: for the nearest, where a date does not fit.
    let query = SlotQuery(
      days: first...last.adding(days: 6), zoneOf: series.place.location,
      practitioners: [series.place.practitioner], locations: [series.place.location])
    return [.findSlots(requests.begin(.planPlaces), query)]
  }

  /// The list, once the free time is known.
  func planned(_ series: Series, in blocks: [AvailabilitySlot]) -> [PlanCard.Item] {
    let place = series.place
    let zone = zone(of: place.location)
    let time = zone.wallTime(of: place.time.start)
    return series.days(in: zone).map { day in
      var wanted = place
      wanted.time = TimeRange(start: zone.instant(day, time), minutes: place.time.minutes)
      var item = PlanCard.Item(wanted: wanted)
      item.places = places(near: wanted, on: day, in: blocks, zone)
      item.choice = item.places.isEmpty ? nil : 0
      return item
    }
  }

  /// Asks why the next date that is taken is taken: one question at a time, so that Enter never
  /// waits behind many.
  mutating func askWhyTaken() -> [Effect] {
    guard clinic?.tellsRosters == true, batch == nil, let (plan, _) = shownPlan,
      case .series(let series) = plan.purpose, let item = plan.firstUnexplained
    else { return [] }
    let order = BookingOrder(
      client: nil, practitioner: item.wanted.practitioner, location: item.wanted.location,
      type: series.type, time: item.wanted.time)
    return [.findObstacles(requests.begin(.planWhyNot), order, ignoring: nil)]
  }

  /// Nil where the server does not tell why: then it does not of the other dates either.
  mutating func takeWhyTaken(_ obstacles: [Obstacle]?) -> [Effect] {
    guard let obstacles, case (var plan, let overlay)? = shownPlan,
      let index = plan.items?.firstIndex(where: \.isUnexplained)
    else { return [] }
    plan.items?[index].obstacles = obstacles
    overlays[overlay] = .plan(plan)
    return askWhyTaken()
  }

  /// The wanted place, those of the same day, then those of the days after it, before the next week.
  private func places(
    near wanted: AvailabilitySlot, on day: Day, in blocks: [AvailabilitySlot], _ zone: Zone
  ) -> [AvailabilitySlot] {
    let minutes = wanted.time.minutes
    func nearest(_ days: ClosedRange<Day>, to start: Instant) -> [AvailabilitySlot] {
      let range = zone.range(of: days)
      return blocks.within(range, after: now)
        .nearest(Self.alternatives / 2, to: start) { _ in minutes }
        .sorted { $0.distance(to: start) < $1.distance(to: start) }
    }
    let same = nearest(day...day, to: wanted.time.start)
    let later = (1...6).flatMap { ahead -> [AvailabilitySlot] in
      let next = day.adding(days: ahead)
      let start = zone.instant(next, zone.wallTime(of: wanted.time.start))
      return Array(nearest(next...next, to: start).prefix(1))
    }
    return Array((same + later).prefix(Self.alternatives))
  }
}

extension [AvailabilitySlot] {
  /// The parts of free time inside a range that have not begun.
  func within(_ range: TimeRange, after now: Instant) -> [AvailabilitySlot] {
    let soonest = now.roundedUp(toMinutes: 5)
    return compactMap { block in
      guard let time = block.time.intersection(range), time.end > soonest else { return nil }
      var part = block
      part.time = TimeRange(start: Swift.max(time.start, soonest), end: time.end)
      return part
    }
  }
}

extension AvailabilitySlot {
  func distance(to instant: Instant) -> Int { abs(time.start.seconds(since: instant)) }
}

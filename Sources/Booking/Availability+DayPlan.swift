public import CivilTime

extension Availability {
  /// The practitioner's day at a location. If several things apply at once, an appointment comes
  /// before a closure, a closure before leave, and leave before the roster.
  ///
  /// - Parameter zone: decides when the day begins; the location may be in another zone.
  public func plan(
    of practitioner: Practitioner.ID, at location: Location.ID, on day: Day, in zone: Zone
  ) -> DayPlan {
    let whole = zone.range(of: day)
    guard let place = self.location(location) else {
      return DayPlan(
        of: practitioner, at: location, on: day, lasting: whole, edges: [],
        kind: { _ in .offRoster })
    }
    let days = WallDays(covering: whole, in: place.zone)
    let layers = layers(of: practitioner, at: place, in: whole, on: days)
    let elsewhere = elsewhere(practitioner, than: location, in: whole)
    let edges = layers.ranges + elsewhere.map(\.time)
    return DayPlan(
      of: practitioner, at: location, on: day, lasting: whole,
      edges: edges.flatMap { [$0.start, $0.end] } + [layers.bookableFrom]
    ) { instant in
      layers.kind(at: instant)
        ?? elsewhere.first { $0.time.contains(instant) }.map { .elsewhere($0.location) }
        ?? .offRoster
    }
  }

  private func elsewhere(
    _ practitioner: Practitioner.ID, than location: Location.ID, in window: TimeRange
  ) -> [(time: TimeRange, location: Location.ID)] {
    locations.filter { $0.id != location && works(practitioner, at: $0.id) }.flatMap { other in
      let days = WallDays(covering: window, in: other.zone)
      return hours(of: practitioner, at: other.id, on: days).shifts.map { ($0, other.id) }
    }
  }
}

extension Layers {
  fileprivate var ranges: [TimeRange] {
    shifts + breaks + closures.map(\.time) + leave.map(\.time) + appointments.map(\.time)
  }

  /// Nil outside the roster's shifts.
  fileprivate func kind(at instant: Instant) -> DayPlan.Kind? {
    let takers = appointments.filter { $0.time.contains(instant) }.map(\.cause)
    if !takers.isEmpty { return .booked(takers) }
    if let shut = closures.first(where: { $0.time.contains(instant) }) {
      return .closed(reason: shut.cause)
    }
    if let away = leave.first(where: { $0.time.contains(instant) }) {
      return .onLeave(note: away.cause)
    }
    guard shifts.contains(where: { $0.contains(instant) }) else { return nil }
    if breaks.contains(where: { $0.contains(instant) }) { return .onBreak }
    return instant < bookableFrom ? .past : .free
  }
}

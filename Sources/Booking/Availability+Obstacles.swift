import CivilTime

extension Availability {
  /// Every rule that forbids the booking, in the order of `Obstacle.Rule`, each with its cause;
  /// none if and only if the time is inside one free block and the type is offered.
  ///
  /// Cost: microseconds; the console asks at each key press.
  ///
  /// - Parameter ignored: the appointment that is being moved; its own time counts as free.
  public func obstacles(
    to order: BookingOrder, ignoring ignored: Appointment.ID? = nil
  ) -> [Obstacle] {
    var found = Obstacle.ofLength(order.time) + obstaclesOfTime(to: order, ignoring: ignored)
    if !isOffered(order.type, by: order.practitioner, at: order.location) {
      found.append(Obstacle(rule: .typeNotOffered))
    }
    return found.sorted(by: Obstacle.isBefore)
  }

  private func obstaclesOfTime(
    to order: BookingOrder, ignoring ignored: Appointment.ID?
  ) -> [Obstacle] {
    guard let location = location(order.location) else { return [Obstacle(rule: .offRoster)] }
    // Of a time that is far too long only the beginning is looked at.
    let minutes = min(order.time.minutes, Appointment.lengths.upperBound)
    let window =
      minutes == order.time.minutes
      ? order.time : TimeRange(start: order.time.start, minutes: minutes)
    let days = WallDays(covering: window, in: location.zone)
    let layers = layers(of: order.practitioner, at: location, in: window, on: days)

    var found: [Obstacle] = []
    if window.start < layers.bookableFrom {
      let time = TimeRange(start: window.start, end: layers.bookableFrom)
      found.append(Obstacle(rule: .past, time: time))
    }
    found += layers.closures.map { Obstacle(rule: .closed, time: $0.time, note: $0.cause) }
    found += layers.leave.map { Obstacle(rule: .onLeave, time: $0.time, note: $0.cause) }
    found +=
      [window].subtracting(layers.shifts).isEmpty
      ? [] : offRoster(order, outside: layers, at: location)
    found += layers.breaks.filter { $0.overlaps(window) }
      .map { Obstacle(rule: .onBreak, time: $0) }
    found += layers.appointments.filter { $0.cause != ignored }
      .map { Obstacle(rule: .booked, time: $0.time, appointment: $0.cause) }
    return found
  }

  /// The other location where the practitioner works then and, for the rest, when they work here.
  private func offRoster(
    _ order: BookingOrder, outside layers: Layers, at location: Location
  ) -> [Obstacle] {
    var gaps = [layers.window].subtracting(layers.shifts)
    var found: [Obstacle] = []
    for other in locations where other.id != location.id {
      guard works(order.practitioner, at: other.id) else { continue }
      let days = WallDays(covering: layers.window, in: other.zone)
      let shifts = hours(of: order.practitioner, at: other.id, on: days).shifts
      let there = shifts.filter { shift in gaps.contains { $0.overlaps(shift) } }
      found += there.map { Obstacle(rule: .elsewhere, time: $0, location: other.id) }
      gaps = gaps.subtracting(there)
    }
    if !gaps.isEmpty {
      let shift = shift(of: order.practitioner, at: location, endingAfter: order.time.start)
      found.append(Obstacle(rule: .offRoster, time: shift))
    }
    return found
  }

  /// The shift that contains the instant, or the next one if it begins within a fortnight.
  private func shift(
    of practitioner: Practitioner.ID, at location: Location, endingAfter instant: Instant
  ) -> TimeRange? {
    let today = location.zone.day(of: instant)
    let days = WallDays(today...today.adding(days: 14), in: location.zone)
    return hours(of: practitioner, at: location.id, on: days).shifts.first { $0.end > instant }
  }
}

extension Obstacle {
  fileprivate static func ofLength(_ time: TimeRange) -> [Obstacle] {
    let isFromMinuteToMinute =
      time.start.secondsSinceEpoch % 60 == 0 && time.end.secondsSinceEpoch % 60 == 0
    let isAllowed = isFromMinuteToMinute && Appointment.lengths.contains(time.minutes)
    return isAllowed ? [] : [Obstacle(rule: .length)]
  }

  fileprivate static func isBefore(_ a: Obstacle, _ b: Obstacle) -> Bool {
    let (x, y) = (a.rule.rank, b.rule.rank)
    if x != y { return x < y }
    guard let first = a.time, let second = b.time else { return false }
    return first < second
  }
}

extension Obstacle.Rule {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self)! }
}

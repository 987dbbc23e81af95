import Booking
import CivilTime

/// The list for a practitioner who is away: the affected appointments, each with other times.
extension Plan {
  /// How many days after the absence to look for later times.
  static let daysAfter = 14
  private static let alternatives = 6

  /// The affected appointments by start, each with a time that no other item has.
  static func displaced(
    _ appointments: [Appointment], by absence: TimeRange, of id: Practitioner.ID,
    in blocks: [AvailabilitySlot], _ desk: Desk
  ) -> [Item] {
    let free = blocks.flatMap { block -> [AvailabilitySlot] in
      guard block.practitioner == id else { return [block] }
      return block.time.without(absence).map {
        AvailabilitySlot(practitioner: id, location: block.location, time: $0)
      }
    }
    var plan = Plan(.away(id, absence))
    plan.items = []
    for appointment in appointments
    where appointment.status == .booked && appointment.time.overlaps(absence) {
      var item = Item(
        appointment: appointment,
        wanted: AvailabilitySlot(
          practitioner: id, location: appointment.location, time: appointment.time))
      item.places = places(for: appointment, in: free, desk)
      let index = plan.items?.count ?? 0
      item.choice = item.places.indices.first { plan.isFree(item.places[$0], for: index) }
      plan.items?.append(item)
    }
    return plan.items ?? []
  }

  /// The times for an appointment: the same time with other practitioners who offer it there, then
  /// other times of that day, then later days; its own practitioner before others.
  private static func places(
    for appointment: Appointment, in free: [AvailabilitySlot], _ desk: Desk
  ) -> [AvailabilitySlot] {
    let minutes = appointment.time.minutes
    let start = appointment.time.start
    let zone = desk.zone(of: appointment.location)
    let here = free.filter {
      $0.location == appointment.location && canSee($0.practitioner, appointment, desk)
    }
    let day = zone.day(of: start)
    let today = here.within(zone.range(of: day), after: desk.now)
    let same = Dictionary(grouping: today, by: \.practitioner).values.flatMap {
      $0.nearest(2, to: start) { _ in minutes }
    }.sorted {
      ($0.distance(to: start), $0.practitioner) < ($1.distance(to: start), $1.practitioner)
    }
    let own = here.filter { $0.practitioner == appointment.practitioner }
    let later = (1...daysAfter).flatMap { ahead -> [AvailabilitySlot] in
      let next = day.adding(days: ahead)
      return own.within(zone.range(of: next), after: desk.now)
        .nearest(1, to: zone.instant(next, zone.wallTime(of: start))) { _ in minutes }
    }
    return Array((same + later).prefix(alternatives))
  }

  /// Whether another practitioner can see the client: offers the type there, and has a specialty of
  /// the one who is away. A psychologist can't do a physio's initial visit.
  private static func canSee(
    _ id: Practitioner.ID, _ appointment: Appointment, _ desk: Desk
  ) -> Bool {
    guard id != appointment.practitioner else { return true }
    let offers = desk.names.types(of: id, at: appointment.location)
    guard appointment.type == nil || offers.contains(where: { $0.id == appointment.type }) else {
      return false
    }
    let wanted = Set(desk.practitioner(appointment.practitioner)?.specialties.map(\.id) ?? [])
    return !wanted.isDisjoint(with: desk.practitioner(id)?.specialties.map(\.id) ?? [])
  }
}

extension TimeRange {
  /// The parts of the range outside another.
  fileprivate func without(_ other: TimeRange) -> [TimeRange] {
    guard overlaps(other) else { return [self] }
    return [
      TimeRange(start: start, end: max(start, min(end, other.start))),
      TimeRange(start: min(end, max(start, other.end)), end: end),
    ].filter { !$0.isEmpty }
  }
}

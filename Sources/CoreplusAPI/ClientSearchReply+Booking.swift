public import Booking
public import CivilTime

extension ClientMatchResource {
  /// A client found, with times in `zone`.
  public init(_ match: ClientMatch, in zone: Zone) {
    self.init(
      client: ClientResource(match.client), mobile: match.mobile,
      habit: match.habit.map { HabitResource($0) },
      lastSeen: match.lastSeen.map { WireTime($0, in: zone) },
      nextAppointment: match.nextAppointment.map { WireTime($0, in: zone) })
  }
}

extension ClientMatch {
  /// A client found. What the caller may not see is empty.
  public init(_ row: ClientMatchResource) {
    self.init(
      client: Client(row.client), mobile: row.mobile ?? "", habit: row.habit.map { Habit($0) },
      lastSeen: row.lastSeen?.instant, nextAppointment: row.nextAppointment?.instant)
  }
}

extension HabitResource {
  fileprivate init(_ habit: ClientMatch.Habit) {
    self.init(
      practitionerId: habit.practitioner, locationId: habit.location,
      appointmentTypeId: habit.type)
  }
}

extension ClientMatch.Habit {
  fileprivate init(_ row: HabitResource) {
    self.init(
      practitioner: row.practitionerId, location: row.locationId,
      type: row.appointmentTypeId)
  }
}

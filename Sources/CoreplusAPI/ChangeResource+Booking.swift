public import Booking
public import CivilTime

extension ChangeResource {
  /// What was done to an appointment, with times in `zone`.
  ///
  /// - Parameter appointment: only what the caller may see of it.
  public init(_ change: DiaryChange, _ appointment: AppointmentResource, in zone: Zone) {
    self.init(
      changeId: change.id, dateTime: WireTime(change.at, in: zone),
      kind: change.kind.rawValue, application: change.application,
      operator: change.operatorInitials,
      fromDateTime: change.from.map { WireTime($0, in: zone) }, appointment: appointment)
  }
}

extension DiaryChange {
  /// What was done to an appointment, from a row of the list.
  public init(_ row: ChangeResource) {
    self.init(
      id: row.changeId, at: row.dateTime.instant, kind: Kind(rawValue: row.kind),
      application: row.application, operatorInitials: row.operator,
      appointment: Appointment(row.appointment), from: row.fromDateTime?.instant)
  }
}

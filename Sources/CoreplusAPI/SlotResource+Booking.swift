public import Booking
public import CivilTime

extension SlotResource {
  /// A row of free time, with times in `zone`.
  public init(_ slot: AvailabilitySlot, in zone: Zone) {
    self.init(
      startDateTime: WireTime(slot.time.start, in: zone),
      endDateTime: WireTime(slot.time.end, in: zone), locationId: slot.location,
      practitioner: PractitionerReference(practitionerId: slot.practitioner))
  }
}

extension AvailabilitySlot {
  /// Free time from a row; nil if it isn't known whose time it is.
  ///
  /// - Parameter asked: the practitioner, if the query asked for exactly one; a row without a
  ///   practitioner is theirs.
  public init?(_ row: SlotResource, asked: Practitioner.ID?) {
    guard let practitioner = row.practitioner?.practitionerId ?? asked else { return nil }
    self.init(
      practitioner: practitioner, location: row.locationId,
      time: TimeRange(row.startDateTime, row.endDateTime))
  }
}

public import Booking
public import CivilTime

extension SlotResource {
  /// Free time as the wire writes it, by the clock of `zone`.
  public init(_ slot: AvailabilitySlot, in zone: Zone) {
    self.init(
      startDateTime: WireTime(slot.time.start, in: zone),
      endDateTime: WireTime(slot.time.end, in: zone), locationId: slot.location,
      practitioner: PractitionerReference(practitionerId: slot.practitioner))
  }
}

extension AvailabilitySlot {
  /// Nil where nobody says whose time it is.
  ///
  /// - Parameter asked: the one practitioner that the query asked for: a slot that names no one is
  ///   theirs (reference section 9.5).
  public init?(_ row: SlotResource, asked: Practitioner.ID?) {
    guard let practitioner = row.practitioner?.practitionerId ?? asked else { return nil }
    self.init(
      practitioner: practitioner, location: row.locationId,
      time: TimeRange(row.startDateTime, row.endDateTime))
  }
}

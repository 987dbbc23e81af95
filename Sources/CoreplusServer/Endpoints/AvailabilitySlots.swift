import Booking
import CivilTime
import CoreplusAPI

/// Reference section 5.6.
enum AvailabilitySlots {
  static func list(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    let locations = try reader.locations(of: call.practice)
    let types = try reader.appointmentTypes(of: call.practice)
    let days = try call.days()
    let zone = try call.zone(among: locations)
    let places = try call.ids("locationId", among: locations)
    let type = try call.query.first("appointmentTypeId").map {
      try types.known($0, as: "appointmentTypeId").id
    }
    guard let people = try practitioners(call, reader) else {
      return try call.page([AvailabilitySlot]()) { SlotResource($0, in: zone) }
    }
    let range = zone.range(of: days)
    let availability = Availability(
      rosters: try reader.rosterBook(of: call.practice, touching: range),
      appointments: try reader.occupying(range, practitioners: people, of: call.practice),
      locations: locations, types: types, now: call.now)
    let slots = availability.slots(
      days: days, in: zone, practitioners: people, locations: places, type: type)
    return try call.page(slots) { SlotResource($0, in: zone) }
  }

  /// Who is asked for, by name or by specialty; empty means everybody, nil nobody.
  private static func practitioners(
    _ call: Call, _ reader: any DiaryReader
  ) throws -> [Practitioner.ID]? {
    let everybody = try reader.practitioners(of: call.practice)
    let named = try call.ids("practitionerId", among: everybody)
    let specialties = try call.ids("specialtyId", among: reader.specialties(of: call.practice))
    if specialties.isEmpty { return named }
    let skilled = everybody.filter { person in
      person.specialties.contains { specialties.contains($0.id) }
        && (named.isEmpty || named.contains(person.id))
    }
    return skilled.isEmpty ? nil : skilled.map(\.id)
  }
}

extension SlotResource {
  init(_ slot: AvailabilitySlot, in zone: Zone) {
    self.init(
      startDateTime: WireTime(slot.time.start, in: zone),
      endDateTime: WireTime(slot.time.end, in: zone), locationId: slot.location.text,
      practitioner: PractitionerReference(practitionerId: slot.practitioner.text))
  }
}

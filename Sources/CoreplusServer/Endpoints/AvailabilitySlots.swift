import Booking
import CivilTime
import ClinicStore
import CoreplusAPI

/// Lists free time; reference section 5.6.
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
    let page = try PageRequest(call.query)
    guard let people = try practitioners(call, reader) else {
      return reply([], of: 0, page, in: zone)
    }
    let range = zone.range(of: days)
    let availability = Availability(
      rosters: try reader.rosterBook(of: call.practice, touching: range),
      appointments: try reader.occupying(range, practitioners: people, of: call.practice),
      locations: locations, types: types, now: call.now)
    let found = availability.slots(
      rows: page.offset..<page.offset + page.pageSize, days: days, in: zone,
      practitioners: people, locations: places, type: type)
    return reply(found.slots, of: found.total, page, in: zone)
  }

  private static func reply(
    _ slots: [AvailabilitySlot], of total: Int, _ page: PageRequest, in zone: Zone
  ) -> APIResponse {
    APIResponse(
      ListReply(
        slots.map { SlotResource($0, in: zone) }, paging: Paging(totalRows: total, of: page)))
  }

  /// The practitioners that the query asks for, by id or by specialty; empty: all, nil: none.
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

import Booking
import CivilTime
import CoreplusAPI

// The clinic's values as the wire has them.

extension Location {
  init(_ row: LocationResource) throws(BookingFailure) {
    let name = TimezoneTable.identifier(tzName: row.timeZone.tzName)
    let known = TimezoneTable.entry(timezoneId: row.timeZone.timezoneId)
    guard let zone = Zone.named(name) ?? known.flatMap({ Zone.named($0.identifier) }) else {
      throw BookingFailure(
        .badReply,
        "This computer does not know the time zone of a location: update its zone database "
          + "(package tzdata).", detail: "location \(row.locationId)")
    }
    self.init(
      id: ID(row.locationId), name: row.name, zone: zone, timezoneID: row.timeZone.timezoneId)
  }
}

extension Practice {
  /// The vendor tells nothing of the practice: then it goes by the server's name.
  init(_ reply: PracticeReply?, origin: String) {
    let host = origin.split(separator: "/").dropFirst().first.map(String.init) ?? origin
    self.init(
      id: ID(reply?.practice.practiceId ?? host), name: reply?.practice.name ?? host)
  }
}

extension Practitioner {
  init(_ row: PractitionerResource, _ extra: PracticeReply?) {
    let id = ID(row.practitionerId)
    let specialties = extra?.practitioners.first { ID($0.practitionerId) == id }?.specialties ?? []
    self.init(
      id: id, givenName: row.firstName, familyName: row.lastName,
      specialties: specialties.map {
        Specialty(id: Specialty.ID($0.specialtyId), name: $0.name)
      })
  }
}

extension AppointmentType {
  init(_ row: AppointmentTypeResource, _ extra: PracticeReply?) {
    let id = ID(row.appointmentTypeId)
    let told = extra?.appointmentTypes.first { ID($0.appointmentTypeId) == id }
    // A length that no appointment can have is none: reckoned with, it would lead beyond all time.
    let minutes = row.durationMinutes.flatMap { Appointment.lengths.contains($0) ? $0 : nil }
    self.init(
      id: id, name: row.description, minutes: minutes,
      colour: told.flatMap { UInt32(colour: $0.blockColour) },
      offers: told?.offers.map { offers in
        Set(
          offers.map {
            Offer(
              practitioner: Practitioner.ID($0.practitionerId),
              location: Location.ID($0.locationId))
          })
      })
  }
}

extension UInt32 {
  /// Reads `#RRGGBB`, with or without the `#`.
  fileprivate init?(colour text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.first != "+", let number = UInt32(digits, radix: 16)
    else { return nil }
    self = number
  }
}

extension CancellationReason {
  init(_ row: CancellationReasonResource) {
    self.init(id: ID(row.cancellationId), name: row.description)
  }
}

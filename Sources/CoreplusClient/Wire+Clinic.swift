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
      id: row.locationId, name: row.name, zone: zone, timezoneID: row.timeZone.timezoneId)
  }
}

extension Practice {
  /// The vendor tells nothing of the practice: then it goes by the server's name.
  init(_ reply: PracticeReply?, origin: String) {
    let host = origin.split(separator: "/").dropFirst().first.map(String.init) ?? origin
    self.init(
      id: reply?.practice.practiceId ?? .unknown, name: reply?.practice.name ?? host)
  }
}

extension Practitioner {
  init(_ row: PractitionerResource, _ extra: PracticeReply?) {
    let told = extra?.practitioners.first { $0.practitionerId == row.practitionerId }
    self.init(
      id: row.practitionerId, givenName: row.firstName, familyName: row.lastName,
      specialties: (told?.specialties ?? []).map { Specialty(id: $0.specialtyId, name: $0.name) })
  }
}

extension AppointmentType {
  init(_ row: AppointmentTypeResource, _ extra: PracticeReply?) {
    let told = extra?.appointmentTypes.first { $0.appointmentTypeId == row.appointmentTypeId }
    // A length that no appointment can have is none: reckoned with, it would lead beyond all time.
    let minutes = row.durationMinutes.flatMap { Appointment.lengths.contains($0) ? $0 : nil }
    self.init(
      id: row.appointmentTypeId, name: row.description, minutes: minutes,
      colour: told.flatMap { UInt32(colour: $0.blockColour) },
      offers: told?.offers.map { offers in
        Set(offers.map { Offer(practitioner: $0.practitionerId, location: $0.locationId) })
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
    self.init(id: row.cancellationId, name: row.description)
  }
}

import Booking
import CivilTime
import CoreplusAPI

// The clinic's values in the API's words, as the server itself would write them.

extension LocationResource {
  init(_ location: Location) {
    self.init(
      locationId: location.id, name: location.name,
      timeZone: TimeZoneResource(
        timezoneId: location.timezoneID,
        tzName: TimezoneTable.tzName(location.zone.identifier)))
  }
}

extension PractitionerResource {
  init(_ practitioner: Practitioner) {
    self.init(
      practitionerId: practitioner.id, firstName: practitioner.givenName,
      lastName: practitioner.familyName)
  }
}

extension AppointmentTypeResource {
  init(_ type: AppointmentType) {
    self.init(
      appointmentTypeId: type.id, description: type.name, durationMinutes: type.minutes)
  }
}

extension CancellationReasonResource {
  init(_ reason: CancellationReason) {
    self.init(cancellationId: reason.id, description: reason.name)
  }
}

extension SlotResource {
  init(_ slot: AvailabilitySlot, in zone: Zone) {
    self.init(
      startDateTime: WireTime(slot.time.start, in: zone),
      endDateTime: WireTime(slot.time.end, in: zone), locationId: slot.location,
      practitioner: PractitionerReference(practitionerId: slot.practitioner))
  }
}

extension AppointmentResource {
  init(_ appointment: Appointment, in zone: Zone) {
    self.init(
      appointmentId: appointment.id, appointmentReferenceNumber: appointment.reference,
      status: appointment.status.rawValue,
      practitioner: PractitionerReference(practitionerId: appointment.practitioner),
      subject: appointment.subject, notes: appointment.notes,
      locationId: appointment.location, appointmentTypeId: appointment.type,
      startDateTime: WireTime(appointment.time.start, in: zone),
      endDateTime: WireTime(appointment.time.end, in: zone),
      clients: appointment.client.map { [ClientReference(clientId: $0)] } ?? [],
      cancellationId: appointment.cancellation?.reason,
      cancellationNotes: appointment.cancellation?.notes)
  }
}

extension ClientMatchResource {
  init(_ match: ClientMatch, in zone: Zone) {
    let client = match.client
    self.init(
      title: client.title, practitionerId: client.usualPractitioner,
      preferredName: client.preferredName, culture: client.culture, pronouns: client.pronouns,
      clientId: client.id, firstName: client.givenName, middleName: client.middleName,
      lastName: client.familyName,
      dateOfBirth: WireDate(client.dateOfBirth, style: .dateWithZeroTime), gender: client.gender,
      mobile: match.mobile,
      habit: match.habit.map {
        HabitResource(
          practitionerId: $0.practitioner, locationId: $0.location,
          appointmentTypeId: $0.type)
      },
      lastSeen: match.lastSeen.map { WireTime($0, in: zone) },
      nextAppointment: match.nextAppointment.map { WireTime($0, in: zone) })
  }
}

extension ClientRecordResource {
  init(_ record: ClientRecord) {
    let client = record.client
    self.init(
      title: client.title, practitionerId: client.usualPractitioner,
      preferredName: client.preferredName, culture: client.culture, pronouns: client.pronouns,
      clientId: client.id, firstName: client.givenName, middleName: client.middleName,
      lastName: client.familyName,
      dateOfBirth: WireDate(client.dateOfBirth, style: .dateWithZeroTime), gender: client.gender,
      externalId: record.externalID, medicareCardNumber: record.medicareNumber,
      medicareCardIRN: record.medicareIRN,
      medicareCardExpireDate: WireDate(record.medicareExpires), dvaCardNumber: record.dvaNumber,
      phoneNumberHome: record.homePhone, phoneNumberWork: record.workPhone,
      phoneNumberMobile: record.mobile, status: record.status.rawValue, email: record.email,
      addressResidential: AddressResource(record.residence),
      addressPostal: AddressResource(record.postal),
      postalSameAsResidential: record.isPostalSameAsResidential, notes1: record.notes)
  }
}

extension AddressResource {
  fileprivate init(_ address: PostalAddress) {
    self.init(
      streetAddress: address.street, suburb: address.suburb, state: address.state,
      postcode: address.postcode)
  }
}

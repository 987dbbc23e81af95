import Booking
import CivilTime
import CoreplusAPI

// The clinic's values in the API's words, as the server itself would write them.

extension LocationResource {
  init(_ location: Location) {
    self.init(
      locationId: location.id.text, name: location.name,
      timeZone: TimeZoneResource(
        timezoneId: location.timezoneID,
        tzName: TimezoneTable.tzName(location.zone.identifier)))
  }
}

extension PractitionerResource {
  init(_ practitioner: Practitioner) {
    self.init(
      practitionerId: practitioner.id.text, firstName: practitioner.givenName,
      lastName: practitioner.familyName)
  }
}

extension AppointmentTypeResource {
  init(_ type: AppointmentType) {
    self.init(
      appointmentTypeId: type.id.text, description: type.name, durationMinutes: type.minutes)
  }
}

extension CancellationReasonResource {
  init(_ reason: CancellationReason) {
    self.init(cancellationId: reason.id.text, description: reason.name)
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

extension AppointmentResource {
  init(_ appointment: Appointment, in zone: Zone) {
    self.init(
      appointmentId: appointment.id.text, appointmentReferenceNumber: appointment.reference,
      status: appointment.status.rawValue,
      practitioner: PractitionerReference(practitionerId: appointment.practitioner.text),
      subject: appointment.subject, notes: appointment.notes,
      locationId: appointment.location.text, appointmentTypeId: appointment.type?.text ?? "",
      startDateTime: WireTime(appointment.time.start, in: zone),
      endDateTime: WireTime(appointment.time.end, in: zone),
      clients: appointment.client.map { [ClientReference(clientId: $0.text)] } ?? [],
      cancellationId: appointment.cancellation.map { $0.reason?.text ?? "" },
      cancellationNotes: appointment.cancellation?.notes)
  }
}

extension ClientMatchResource {
  init(_ match: ClientMatch, in zone: Zone) {
    let client = match.client
    self.init(
      title: client.title, practitionerId: client.usualPractitioner?.text ?? "",
      preferredName: client.preferredName, culture: client.culture, pronouns: client.pronouns,
      clientId: client.id.text, firstName: client.givenName, middleName: client.middleName,
      lastName: client.familyName,
      dateOfBirth: WireDate(client.dateOfBirth, style: .dateWithZeroTime), gender: client.gender,
      mobile: match.mobile,
      habit: match.habit.map {
        HabitResource(
          practitionerId: $0.practitioner.text, locationId: $0.location.text,
          appointmentTypeId: $0.type?.text ?? "")
      },
      lastSeen: match.lastSeen.map { WireTime($0, in: zone) },
      nextAppointment: match.nextAppointment.map { WireTime($0, in: zone) })
  }
}

extension ClientRecordResource {
  init(_ record: ClientRecord) {
    let client = record.client
    self.init(
      title: client.title, practitionerId: client.usualPractitioner?.text ?? "",
      preferredName: client.preferredName, culture: client.culture, pronouns: client.pronouns,
      clientId: client.id.text, firstName: client.givenName, middleName: client.middleName,
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

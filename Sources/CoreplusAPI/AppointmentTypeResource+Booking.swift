public import Booking

extension AppointmentTypeResource {
  /// An appointment type as the documented list writes it.
  public init(_ type: AppointmentType) {
    self.init(
      appointmentTypeId: type.id, description: type.name, durationMinutes: type.minutes)
  }
}

extension AppointmentType {
  /// A type from a reply. Ignores a length that no appointment can have, because calculating with
  /// it could overflow.
  ///
  /// - Parameter practice: has what the documented list leaves out; nil if the server has no
  ///   extensions.
  public init(_ row: AppointmentTypeResource, _ practice: PracticeReply?) {
    let id = row.appointmentTypeId
    let told = practice?.appointmentTypes.first { $0.appointmentTypeId == id }
    self.init(
      id: id, name: row.description,
      minutes: row.durationMinutes.flatMap { Appointment.lengths.contains($0) ? $0 : nil },
      colour: told.flatMap { UInt32(wireColour: $0.blockColour) },
      offers: told?.offers.map { Set($0.map { Offer($0) }) })
  }
}

extension AppointmentTypeOffersResource {
  /// Colour and offers of an appointment type, the offers in the order of their ids.
  public init(_ type: AppointmentType) {
    self.init(
      appointmentTypeId: type.id, blockColour: type.colour?.wireColour ?? "",
      offers: type.offers?.map { OfferResource($0) }.sorted {
        ($0.practitionerId, $0.locationId) < ($1.practitionerId, $1.locationId)
      })
  }
}

extension OfferResource {
  fileprivate init(_ offer: AppointmentType.Offer) {
    self.init(practitionerId: offer.practitioner, locationId: offer.location)
  }
}

extension AppointmentType.Offer {
  fileprivate init(_ row: OfferResource) {
    self.init(
      practitioner: row.practitionerId, location: row.locationId)
  }
}

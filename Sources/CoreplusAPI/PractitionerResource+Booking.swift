public import Booking

extension PractitionerResource {
  /// A row or record of a practitioner.
  public init(_ practitioner: Practitioner) {
    self.init(
      practitionerId: practitioner.id, firstName: practitioner.givenName,
      lastName: practitioner.familyName)
  }
}

extension PractitionerReference {
  /// A reference with names, for queries that ask for `getPractitionerProfiles`.
  public init(_ practitioner: Practitioner) {
    self.init(
      practitionerId: practitioner.id, firstName: practitioner.givenName,
      lastName: practitioner.familyName)
  }
}

extension Practitioner {
  /// A practitioner from a reply.
  ///
  /// - Parameter practice: has their specialties; nil if the server has no extensions.
  public init(_ row: PractitionerResource, _ practice: PracticeReply?) {
    let id = row.practitionerId
    let told = practice?.practitioners.first { $0.practitionerId == id }
    self.init(
      id: id, givenName: row.firstName, familyName: row.lastName,
      specialties: told?.specialties.map { Specialty($0) } ?? [])
  }
}

extension SpecialtyResource {
  /// A row or record of a specialty.
  public init(_ specialty: Specialty) {
    self.init(specialtyId: specialty.id, name: specialty.name)
  }
}

extension Specialty {
  /// A specialty from a reply.
  public init(_ row: SpecialtyResource) {
    self.init(id: row.specialtyId, name: row.name)
  }
}

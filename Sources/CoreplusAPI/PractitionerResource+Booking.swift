public import Booking

extension PractitionerResource {
  /// A practitioner as the wire writes them.
  public init(_ practitioner: Practitioner) {
    self.init(
      practitionerId: practitioner.id, firstName: practitioner.givenName,
      lastName: practitioner.familyName)
  }
}

extension PractitionerReference {
  /// A practitioner with their names, for queries that ask for `getPractitionerProfiles`.
  public init(_ practitioner: Practitioner) {
    self.init(
      practitionerId: practitioner.id, firstName: practitioner.givenName,
      lastName: practitioner.familyName)
  }
}

extension Practitioner {
  /// - Parameter practice: says which specialties they have; nil where the server has no extensions.
  public init(_ row: PractitionerResource, _ practice: PracticeReply?) {
    let id = row.practitionerId
    let told = practice?.practitioners.first { $0.practitionerId == id }
    self.init(
      id: id, givenName: row.firstName, familyName: row.lastName,
      specialties: told?.specialties.map { Specialty($0) } ?? [])
  }
}

extension SpecialtyResource {
  /// A specialty as the wire writes it.
  public init(_ specialty: Specialty) {
    self.init(specialtyId: specialty.id, name: specialty.name)
  }
}

extension Specialty {
  /// A specialty as a reply names it.
  public init(_ row: SpecialtyResource) {
    self.init(id: row.specialtyId, name: row.name)
  }
}

public import Booking

extension Practice {
  /// - Parameters:
  ///   - reply: nil where the server has no extensions, as the vendor's: the practice is then called
  ///     by the server's name.
  ///   - origin: of the server, as `https://HOST`.
  public init(_ reply: PracticeReply?, origin: String) {
    let host = origin.split(separator: "/").dropFirst().first.map(String.init) ?? origin
    self.init(
      id: reply?.practice.practiceId ?? .unknown, name: reply?.practice.name ?? host)
  }
}

extension PractitionerSpecialtiesResource {
  /// Which specialties a practitioner has.
  public init(_ practitioner: Practitioner) {
    self.init(
      practitionerId: practitioner.id,
      specialties: practitioner.specialties.map { SpecialtyResource($0) })
  }
}

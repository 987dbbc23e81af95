public import Booking

extension Practice {
  /// The practice that the token belongs to.
  ///
  /// - Parameters:
  ///   - reply: nil if the server has no extensions, as the vendor's; the practice then gets the
  ///     server's name.
  ///   - origin: the server's, as `https://HOST`.
  public init(_ reply: PracticeReply?, origin: String) {
    let host = origin.split(separator: "/").dropFirst().first.map(String.init) ?? origin
    self.init(
      id: reply?.practice.practiceId ?? .unknown, name: reply?.practice.name ?? host)
  }
}

extension PractitionerSpecialtiesResource {
  /// The specialties of a practitioner.
  public init(_ practitioner: Practitioner) {
    self.init(
      practitionerId: practitioner.id,
      specialties: practitioner.specialties.map { SpecialtyResource($0) })
  }
}

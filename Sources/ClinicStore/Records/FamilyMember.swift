public import Booking
public import CivilTime

/// A relative or friend of a client; reference section 5.16.
public struct FamilyMember: Hashable, Sendable, Identifiable {
  /// The `familyId` of the API.
  public typealias ID = Identifier<FamilyMember>
  /// The server makes it, at random.
  public var id: ID
  /// Whose relative or friend it is.
  public var client: Client.ID
  /// One of the documented titles, or "".
  public var title = ""
  /// 1 to 50 characters.
  public var givenName = ""
  /// 1 to 50 characters.
  public var familyName = ""
  /// Nil if it isn't known.
  public var dateOfBirth: Day?
  /// Free text, as `Mother`; at most 50 characters.
  public var relationship = ""
  /// The number of the Medicare card, at most 20 characters; not checked.
  public var medicareNumber = ""
  /// The person's place on the Medicare card (individual reference number), one character.
  public var medicareIRN = ""
  /// As it was sent, at most 50 characters.
  public var homePhone = ""
  /// As it was sent, at most 50 characters.
  public var workPhone = ""
  /// As it was sent, at most 50 characters.
  public var mobile = ""
  /// As it was sent, at most 50 characters.
  public var email = ""
  /// Number and street, at most 100 characters.
  public var address = ""
  /// At most 100 characters.
  public var suburb = ""
  /// At most 100 characters.
  public var postcode = ""
  /// At most 300 characters; may have line breaks.
  public var notes = ""
  /// Whether to call this person in an emergency; at most one member of a client's family.
  public var isEmergencyContact = false
  /// Whether invoices go to this person; at most one member of a client's family.
  public var isInvoiceRecipient = false
  /// Whether to contact this person first; at most one member of a client's family.
  public var isMainContact = false

  /// A member without any details yet.
  public init(id: ID, client: Client.ID) {
    self.id = id
    self.client = client
  }
}

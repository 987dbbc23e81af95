public import Booking
public import CivilTime

/// A relative or friend of a client; reference section 5.16.
public struct FamilyMember: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<FamilyMember>
  public var id: ID
  public var client: Client.ID
  public var title = ""
  public var givenName = ""
  public var familyName = ""
  public var dateOfBirth: Day?
  public var relationship = ""
  public var medicareNumber = ""
  public var medicareIRN = ""
  public var homePhone = ""
  public var workPhone = ""
  public var mobile = ""
  public var email = ""
  public var address = ""
  public var suburb = ""
  public var postcode = ""
  public var notes = ""
  /// Each of these three is true of one member of a client's family at most.
  public var isEmergencyContact = false
  public var isInvoiceRecipient = false
  public var isMainContact = false

  public init(id: ID, client: Client.ID) {
    self.id = id
    self.client = client
  }
}

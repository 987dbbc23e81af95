public import CivilTime

/// A person who is seen at the practice, as lists show them; coreplus API, Client
/// (https://developers.coreplus.com.au/api/api-end-points/client/get-list-clients/).
public struct Client: Hashable, Sendable, Identifiable {
  /// The server's id of a client.
  public typealias ID = Identifier<Client>
  /// What the server knows the client by.
  public var id: ID
  /// A form of address, as `Mrs`; may be empty.
  public var title = ""
  /// The first name, or the only one.
  public var givenName: String
  /// May be empty.
  public var middleName = ""
  /// Empty for people who have one name only.
  public var familyName: String
  /// What the client likes to be called; may be empty.
  public var preferredName = ""
  /// Nil if the practice doesn't know it.
  public var dateOfBirth: Day?
  /// `Male`, `Female`, `Other` or empty.
  public var gender = ""
  /// The first of them, as `she`; may be empty.
  public var pronouns = ""
  /// Cultural background in the practice's own words; may be empty.
  public var culture = ""
  /// The practitioner whom the client usually sees; nil if none is noted.
  public var usualPractitioner: Practitioner.ID?

  /// A client with these values; everything else is empty.
  public init(id: ID, givenName: String, familyName: String, dateOfBirth: Day?) {
    self.id = id
    self.givenName = givenName
    self.familyName = familyName
    self.dateOfBirth = dateOfBirth
  }
}

extension Client {
  /// A date of birth before this one is a slip of the hand. The server refuses it, and so does the
  /// desk before it sends anything.
  public static let earliestDateOfBirth = Day(year: 1880, month: 1, day: 1)!
}

/// An address in Australia; any part of it may be empty.
public struct PostalAddress: Hashable, Sendable {
  /// Number and street, or a PO box.
  public var street = ""
  /// The suburb or town.
  public var suburb = ""
  /// As `VIC`; some servers have it at the end of `suburb` instead.
  public var state = ""
  /// Four digits in Australia; kept as it was typed.
  public var postcode = ""

  /// An empty address.
  public init() {}

  /// Whether all four parts are empty.
  public var isEmpty: Bool { self == PostalAddress() }
}

/// All that the practice keeps about a client; coreplus API, Client
/// (https://developers.coreplus.com.au/api/api-end-points/client/create-client-post/).
public struct ClientRecord: Hashable, Sendable, Identifiable {
  /// Whether the practice still sees the client; servers may send other words than these.
  public struct Status: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The practice sees the client.
    public static let current = Status(rawValue: "Current")
    /// The practice no longer sees the client.
    public static let closed = Status(rawValue: "Closed")
    /// Removed from lists and searches, but still in the records.
    public static let deleted = Status(rawValue: "Deleted")
    /// The client has died.
    public static let deceased = Status(rawValue: "Deceased")
  }

  /// What lists show of the client.
  public var client: Client
  /// Kept as it was typed; `PhoneFold.digits` makes it comparable.
  public var mobile = ""
  /// The number at home; may be empty.
  public var homePhone = ""
  /// The number at work; may be empty.
  public var workPhone = ""
  /// May be empty.
  public var email = ""
  /// Where the client lives.
  public var residence = PostalAddress()
  /// Where letters go.
  public var postal = PostalAddress()
  /// Whether letters go to `residence`.
  public var isPostalSameAsResidential = false
  /// Whether the practice still sees the client.
  public var status = Status.current
  /// The client's id in another system; may be empty.
  public var externalID = ""
  /// As on the Medicare card; may be empty.
  public var medicareNumber = ""
  /// The client's own digit on the Medicare card; may be empty.
  public var medicareIRN = ""
  /// The last day on which the Medicare card is valid; nil if unknown.
  public var medicareExpires: Day?
  /// As on a card of the Department of Veterans' Affairs; may be empty.
  public var dvaNumber = ""
  /// The overview note, 300 characters at most: what the desk should know first.
  public var notes = ""

  /// The client's id.
  public var id: Client.ID { client.id }

  /// A record of a current client, with nothing else in it.
  public init(client: Client) { self.client = client }
}

/// A client found by a search, with what the desk needs to choose and to book at once.
public struct ClientMatch: Hashable, Sendable, Identifiable {
  /// The practitioner, place and type of the client's usual appointment.
  public struct Habit: Hashable, Sendable {
    /// The practitioner whom the client usually sees.
    public var practitioner: Practitioner.ID
    /// Where.
    public var location: Location.ID
    /// What for; nil if the appointments have no type.
    public var type: AppointmentType.ID?

    /// A habit of seeing this practitioner at this location.
    public init(
      practitioner: Practitioner.ID, location: Location.ID, type: AppointmentType.ID?
    ) {
      self.practitioner = practitioner
      self.location = location
      self.type = type
    }
  }

  /// The client found.
  public var client: Client
  /// Empty if the client has none, or the server's list leaves it out.
  public var mobile: String
  /// What to offer first; nil if nothing is known.
  public var habit: Habit?
  /// The start of the last appointment that wasn't missed; nil if there is none, or unknown.
  public var lastSeen: Instant?
  /// The start of the next appointment; nil if there is none, or unknown.
  public var nextAppointment: Instant?

  /// The client's id.
  public var id: Client.ID { client.id }

  /// A client found. What is left out is unknown.
  public init(
    client: Client, mobile: String = "", habit: Habit? = nil, lastSeen: Instant? = nil,
    nextAppointment: Instant? = nil
  ) {
    self.client = client
    self.mobile = mobile
    self.habit = habit
    self.lastSeen = lastSeen
    self.nextAppointment = nextAppointment
  }
}

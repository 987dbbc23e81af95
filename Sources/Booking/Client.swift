public import CivilTime

/// A person who is seen at the practice, as lists show them.
public struct Client: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Client>
  public var id: ID
  public var title = ""
  public var givenName: String
  public var middleName = ""
  /// Empty for people who have one name only.
  public var familyName: String
  public var preferredName = ""
  public var dateOfBirth: Day?
  public var gender = ""
  public var pronouns = ""
  public var culture = ""
  public var usualPractitioner: Practitioner.ID?

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

public struct PostalAddress: Hashable, Sendable {
  public var street = ""
  public var suburb = ""
  public var state = ""
  public var postcode = ""

  public init() {}

  public var isEmpty: Bool { self == PostalAddress() }
}

/// Everything that the practice holds on a client.
public struct ClientRecord: Hashable, Sendable, Identifiable {
  /// Whether the practice still sees the client; other words may come from a server.
  public struct Status: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let current = Status(rawValue: "Current")
    public static let closed = Status(rawValue: "Closed")
    public static let deleted = Status(rawValue: "Deleted")
    public static let deceased = Status(rawValue: "Deceased")
  }

  public var client: Client
  public var mobile = ""
  public var homePhone = ""
  public var workPhone = ""
  public var email = ""
  public var residence = PostalAddress()
  public var postal = PostalAddress()
  public var isPostalSameAsResidential = false
  public var status = Status.current
  public var externalID = ""
  public var medicareNumber = ""
  public var medicareIRN = ""
  public var medicareExpires: Day?
  public var dvaNumber = ""
  /// The overview note: what the desk should know before anything else.
  public var notes = ""

  public var id: Client.ID { client.id }

  public init(client: Client) { self.client = client }
}

/// A client found by a search, with what the desk needs to choose and to book at once.
public struct ClientMatch: Hashable, Sendable, Identifiable {
  /// What the client usually comes for.
  public struct Habit: Hashable, Sendable {
    public var practitioner: Practitioner.ID
    public var location: Location.ID
    public var type: AppointmentType.ID?

    public init(
      practitioner: Practitioner.ID, location: Location.ID, type: AppointmentType.ID?
    ) {
      self.practitioner = practitioner
      self.location = location
      self.type = type
    }
  }

  public var client: Client
  /// Empty where the client has none or the server's list does not tell.
  public var mobile: String
  public var habit: Habit?
  public var lastSeen: Instant?
  public var nextAppointment: Instant?

  public var id: Client.ID { client.id }

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

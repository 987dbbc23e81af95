public import CivilTime

/// The business that runs one or more locations.
public struct Practice: Hashable, Sendable, Identifiable {
  /// The server's id of a practice.
  public typealias ID = Identifier<Practice>
  /// What the server knows it by.
  public var id: ID
  /// As the header of the console shows it.
  public var name: String
  /// The address of the person who signed up for it; empty if none was given.
  public var email: String

  /// A practice with this name.
  public init(id: ID, name: String, email: String = "") {
    self.id = id
    self.name = name
    self.email = email
  }
}

/// A place where the practice sees clients; coreplus API, Location. Every wall time of an
/// appointment there is in its zone.
public struct Location: Hashable, Sendable, Identifiable {
  /// The server's id of a location.
  public typealias ID = Identifier<Location>
  /// What the server knows it by.
  public var id: ID
  /// As `Main Street Clinic`.
  public var name: String
  /// The time zone at the location.
  public var zone: Zone
  /// The server's GUID for `zone`, which its queries need, as the server writes it. It is text
  /// because a server may leave it empty and name the zone instead.
  public var timezoneID: String

  /// A location in this zone.
  public init(id: ID, name: String, zone: Zone, timezoneID: String) {
    self.id = id
    self.name = name
    self.zone = zone
    self.timezoneID = timezoneID
  }
}

/// A field of work, as physiotherapy or podiatry.
public struct Specialty: Hashable, Sendable, Identifiable {
  /// The server's id of a specialty.
  public typealias ID = Identifier<Specialty>
  /// What the server knows it by.
  public var id: ID
  /// As `Physiotherapy`.
  public var name: String

  /// A specialty with this name.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A person who sees clients; coreplus API, Practitioner.
public struct Practitioner: Hashable, Sendable, Identifiable {
  /// The server's id of a practitioner.
  public typealias ID = Identifier<Practitioner>
  /// What the server knows them by.
  public var id: ID
  /// The first name.
  public var givenName: String
  /// Empty for people who have one name only.
  public var familyName: String
  /// Their fields of work; empty if the server doesn't say.
  public var specialties: [Specialty]

  /// A practitioner with these names.
  public init(id: ID, givenName: String, familyName: String, specialties: [Specialty] = []) {
    self.id = id
    self.givenName = givenName
    self.familyName = familyName
    self.specialties = specialties
  }
}

/// Why an appointment was cancelled, from the practice's own list.
public struct CancellationReason: Hashable, Sendable, Identifiable {
  /// The server's id of a reason.
  public typealias ID = Identifier<CancellationReason>
  /// What the server knows it by.
  public var id: ID
  /// As `Client ill`.
  public var name: String

  /// A reason with this name.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

/// Who pays for a client: the client, a fund or an insurer.
public struct ClientGroup: Hashable, Sendable, Identifiable {
  /// The server's id of a group.
  public typealias ID = Identifier<ClientGroup>
  /// What the server knows it by.
  public var id: ID
  /// As `Private`.
  public var name: String

  /// A group with this name.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

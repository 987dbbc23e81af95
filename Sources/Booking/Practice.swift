public import CivilTime

/// The business that runs one or more locations.
public struct Practice: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Practice>
  public var id: ID
  public var name: String
  /// Of whoever signed up for it; empty where nobody told.
  public var email: String

  public init(id: ID, name: String, email: String = "") {
    self.id = id
    self.name = name
    self.email = email
  }
}

/// A place where the practice sees clients; its zone is that of every time spoken of there.
public struct Location: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Location>
  public var id: ID
  public var name: String
  public var zone: Zone
  /// The server's GUID for `zone`, which its queries want.
  public var timezoneID: String

  public init(id: ID, name: String, zone: Zone, timezoneID: String) {
    self.id = id
    self.name = name
    self.zone = zone
    self.timezoneID = timezoneID
  }
}

/// Physiotherapy, podiatry and so on.
public struct Specialty: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Specialty>
  public var id: ID
  public var name: String

  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

public struct Practitioner: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Practitioner>
  public var id: ID
  public var givenName: String
  public var familyName: String
  public var specialties: [Specialty]

  public init(id: ID, givenName: String, familyName: String, specialties: [Specialty] = []) {
    self.id = id
    self.givenName = givenName
    self.familyName = familyName
    self.specialties = specialties
  }
}

/// Why an appointment was cancelled, from the practice's own list.
public struct CancellationReason: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<CancellationReason>
  public var id: ID
  public var name: String

  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

/// On whose account the practice sees a client: private, a fund, an insurer.
public struct ClientGroup: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<ClientGroup>
  public var id: ID
  public var name: String

  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

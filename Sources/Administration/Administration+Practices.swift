public import Booking
public import CivilTime
public import ClinicStore
import Signing

extension Administration {
  /// A practice as it is made: nobody works in it yet.
  public struct NewPractice: Hashable, Sendable {
    /// 1 to 100 characters, and no other practice's.
    public var name: String
    /// "" where there is none.
    public var email: String
    public var location: String
    public var zone: Zone
    /// The server's GUID for the zone.
    public var timezoneID: String

    public init(
      name: String, email: String, location: String, zone: Zone, timezoneID: String
    ) {
      self.name = name
      self.email = email
      self.location = location
      self.zone = zone
      self.timezoneID = timezoneID
    }
  }

  /// Makes a practice with one location and the usual lists of reasons, groups and ways to pay.
  ///
  /// - Throws: `AdministrationFailure`, or what the store throws; nothing is made then.
  public static func createPractice(
    _ wish: NewPractice, in store: any DiaryStore, now: Instant
  ) async throws -> Practice {
    let name = try checked(wish.name, "a practice's name")
    let location = try checked(wish.location, "a location's name")
    let email = try checked(email: wish.email)
    return try await store.write { writer in
      let practice = Practice(id: .random(), name: name, email: email)
      try refuseTwice(practice, writer)
      try writer.insert(practice)
      try writer.insert(
        Location(
          id: .random(), name: location, zone: wish.zone, timezoneID: wish.timezoneID),
        of: practice.id)
      try fillLists(of: practice.id, writer)
      try writer.append(
        .administration(.practiceCreated(practice.id), of: practice.id, at: now))
      return practice
    }
  }

  /// A sandbox account: a trial practice with an application that may do everything.
  ///
  /// Its secret is in the result, to be shown once.
  ///
  /// - Parameter fill: puts the practice, and whatever it shall begin with, into the store.
  /// - Throws: `AdministrationFailure`, or what the store throws; nothing is made then.
  public static func signUp(
    practice name: String, email: String, in store: any DiaryStore, now: Instant,
    fill: @escaping @Sendable (Practice, any DiaryWriter) throws -> Void
  ) async throws -> (practice: Practice, application: ApplicationRecord) {
    let name = try checked(name, "a practice's name")
    let email = try checked(email: email)
    guard !email.isEmpty else {
      throw AdministrationFailure(.email, "an e-mail address is needed, as desk@clinic.example")
    }
    return try await store.write { writer in
      guard try ServerEnvironment(writer) != .production else {
        throw AdministrationFailure(
          .environment,
          "sandbox accounts are for sandboxes, and this database is production; 'practice create' "
            + "makes a practice here")
      }
      try ServerEnvironment.sandbox.set(in: writer)
      let practice = Practice(id: .random(), name: name, email: email)
      try refuseTwice(practice, writer)
      try fill(practice, writer)
      let application = ApplicationRecord(
        newFor: practice.id, name: "Sandbox account", permissions: .all, at: now)
      try writer.insert(application.withHashedAccessToken)
      try writer.append(
        .administration(.signedUp(practice.id, application.id), of: practice.id, at: now))
      return (practice, application)
    }
  }

  /// Makes sure that the database stands for the environment that is wanted, or tells which it does;
  /// one that never was told becomes what is wanted, or a sandbox.
  ///
  /// - Throws: `AdministrationFailure` where it stands for the other one, or what the store throws.
  public static func settleEnvironment(
    _ wanted: ServerEnvironment?, in store: any DiaryStore
  ) async throws -> ServerEnvironment {
    let known = try await store.read { try ServerEnvironment($0) }
    if let known, wanted ?? known == known { return known }
    return try await store.write { writer in
      if let known = try ServerEnvironment(writer) {
        guard wanted ?? known == known else {
          throw AdministrationFailure(
            .environment,
            "this database is for \(known), and one database never serves both; give another with "
              + "--database")
        }
        return known
      }
      try (wanted ?? .sandbox).set(in: writer)
      return wanted ?? .sandbox
    }
  }

  private static func refuseTwice(_ practice: Practice, _ reader: any DiaryReader) throws {
    let name = practice.name.lowercased()
    guard try !reader.practices().contains(where: { $0.name.lowercased() == name }) else {
      throw AdministrationFailure(
        .isThere, "there is a practice of this name already; give another name")
    }
  }

  private static func checked(email: String) throws(AdministrationFailure) -> String {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = email.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard
      email.isEmpty
        || isPlain && email.utf8.count <= 100 && parts.count == 2
          && parts.allSatisfy({ !$0.isEmpty })
    else {
      throw AdministrationFailure(.email, "an e-mail address reads as desk@clinic.example")
    }
    return email
  }

  private static func fillLists(of practice: Practice.ID, _ writer: any DiaryWriter) throws {
    for name in ["Client unwell", "Work or school", "Practitioner unavailable", "Other"] {
      try writer.insert(CancellationReason(id: .random(), name: name), of: practice)
    }
    try writer.insert(ClientGroup(id: .random(), name: "Private"), of: practice)
    for name in ["EFTPOS", "Cash", "Visa", "MasterCard", "Amex", "BPay"] {
      try writer.insert(PaymentMethod(id: .random(), name: name), of: practice)
    }
  }
}

extension ApplicationRecord {
  /// With credentials of its own, enabled, what is ticked in effect.
  init(
    newFor practice: Practice.ID, name: String, permissions: PermissionList, at now: Instant
  ) {
    self.init(
      id: .random(), practice: practice, name: name,
      consumerID: Identifier<ApplicationRecord>.random().text, secret: Secret.random().text,
      accessToken: Identifier<ApplicationRecord>.random().text,
      accessTokenExpires: now.adding(minutes: Administration.accessTokenMinutes),
      ticked: permissions.permissions, effective: permissions.permissions, isEnabled: true)
  }
}

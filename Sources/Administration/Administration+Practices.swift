public import Booking
public import CivilTime
public import ClinicStore
import Signing

extension Administration {
  /// A practice to create, with its first location. It has no practitioners yet.
  public struct NewPractice: Hashable, Sendable {
    /// 1 to 100 characters; no other practice may have the same name.
    public var name: String
    /// An e-mail address in ASCII, at most 100 characters; "" if there is none.
    public var email: String
    /// The name of the first location, 1 to 100 characters.
    public var location: String
    /// The first location's time zone.
    public var zone: Zone
    /// The API's GUID for the zone (reference section 4.4).
    public var timezoneID: String

    /// Checked by `createPractice`.
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

  /// Creates a practice with one location and the usual lists of cancellation reasons, client
  /// groups and payment methods.
  ///
  /// - Throws: `AdministrationFailure`, or what the store throws; then nothing is created.
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

  /// Creates a sandbox account: a trial practice, and an application with all permissions.
  ///
  /// The result has the application's secret and access token. Show them once; the store has only
  /// the token's hash.
  ///
  /// - Parameter fill: inserts the practice and its first records. May run more than once; see
  ///   `RepeatableWrite`.
  /// - Throws: `AdministrationFailure`, or what the store throws; then nothing is created.
  public static func signUp(
    practice name: String, email: String, in store: any DiaryStore, now: Instant,
    fill: @escaping @Sendable (Practice, any DiaryWriter) throws -> Void
  ) async throws -> (practice: Practice, application: ApplicationRecord) {
    let name = try checked(name, "a practice's name")
    let email = try checked(email: email)
    guard !email.isEmpty else {
      throw AdministrationFailure(.email, "an e-mail address is needed, like desk@clinic.example")
    }
    return try await store.write { writer in
      guard try ServerEnvironment(writer) != .production else {
        throw AdministrationFailure(
          .environment,
          "this database is for production and can't have sandbox accounts; create a practice with "
            + "'practice create'")
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

  /// Makes sure that the database is for the wanted environment (nil: either), and returns its
  /// environment. A database that isn't marked yet is marked for the wanted one, or as a sandbox.
  ///
  /// - Throws: `AdministrationFailure` if it is for the other environment, or what the store
  ///   throws.
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
            "this database is for \(known), and a database can't be for both; give another one with "
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
        .isThere, "there is already a practice with this name; give another name")
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
      throw AdministrationFailure(
        .email, "that isn't an e-mail address; give one like desk@clinic.example")
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
  /// An application with new random credentials, enabled, its permissions in effect.
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

public import Booking
public import CivilTime
public import ClinicStore

/// Commands of a server's owner on its practices and applications. They also work while the server
/// runs; it notices with the next request.
public enum Administration {
  /// How long a new access token is valid, in days: the shorter of the vendor's two terms.
  static let accessTokenDays = 365
  static let accessTokenMinutes = accessTokenDays * 1440

  /// Connects a new application to a practice, enabled and with its permissions in effect.
  ///
  /// The result has the application's secret and access token. Show them once; the store has only
  /// the token's hash.
  ///
  /// - Parameters:
  ///   - name: for people, 1 to 100 characters.
  ///   - practice: the id or name; nil if there is only one practice.
  ///   - agreedBy: the person who agrees to the terms; production needs one.
  /// - Throws: `AdministrationFailure`, or what the store throws; then nothing is created.
  public static func createApplication(
    name: String, permissions: PermissionList, practice: String? = nil, agreedBy: String? = nil,
    in store: any DiaryStore, now: Instant
  ) async throws -> ApplicationRecord {
    let name = try checked(name, "an application's name")
    let agreedBy = try agreedBy.map { try checked($0, "a person's name") }
    return try await store.write { writer in
      if agreedBy == nil, try ServerEnvironment(writer) == .production {
        throw AdministrationFailure.termsAsked
      }
      let application = ApplicationRecord(
        newFor: try find(practice, in: writer.practices()).id, name: name,
        permissions: permissions, at: now)
      try writer.insert(application.withHashedAccessToken)
      if let agreedBy { try writer.agree(agreedBy, for: application, at: now) }
      try writer.append(
        .administration(
          .applicationCreated(application.id), of: application.practice, at: now))
      return application
    }
  }

  /// All practices, in the order in which they were created.
  ///
  /// - Throws: what the store throws.
  public static func listPractices(in store: any DiaryStore) async throws -> [Practice] {
    try await store.read { try $0.practices() }
  }

  static func checked(
    _ name: String, _ what: String
  ) throws(AdministrationFailure) -> String {
    let isPrintable = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isPrintable, (1...100).contains(name.unicodeScalars.count),
      !name.allSatisfy(\.isWhitespace)
    else {
      throw AdministrationFailure(
        .name, "\(what) must have 1 to 100 characters and no control characters")
    }
    return name
  }

  private static func find(_ wanted: String?, in practices: [Practice]) throws -> Practice {
    guard let wanted else {
      guard let only = practices.first else {
        throw AdministrationFailure(
          .noPractice,
          "the database has no practice yet; create one with 'signup' or 'practice create'")
      }
      guard practices.count == 1 else {
        throw AdministrationFailure(
          .whichPractice, "there are \(practices.count) practices; choose one with --practice")
      }
      return only
    }
    let matches = practices.filter { practice in
      practice.id == Identifier(guid: wanted) || practice.name.lowercased() == wanted.lowercased()
    }
    guard let practice = matches.first else {
      throw AdministrationFailure(.noPractice, "there is no practice with this name or id")
    }
    guard matches.count == 1 else {
      throw AdministrationFailure(
        .whichPractice, "\(matches.count) practices have this name; give the id instead")
    }
    return practice
  }
}

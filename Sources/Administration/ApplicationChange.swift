import Booking
public import CivilTime
public import CoreplusServer

/// A step in the life of an application (reference section 6).
public enum ApplicationChange: Hashable, Sendable {
  /// Ticks permissions; what is in effect stays as it is.
  case grant(PermissionList)
  /// Takes ticks away; what is in effect stays as it is.
  case revoke(PermissionList)
  /// Lets the application in, with what is ticked now.
  case enable
  /// Shuts the application out; its token is refused from the next request on.
  case disable
  /// Before the access token expires: another year from then.
  case refresh
  /// After the access token has expired: another year from now.
  case extend

  /// Applies the step; throws where it makes no sense, the record unchanged.
  func apply(
    to application: inout ApplicationRecord, now: Instant
  ) throws(AdministrationFailure) {
    switch self {
    case .grant(let list): application.ticked.formUnion(list.permissions)
    case .revoke(let list): application.ticked.subtract(list.permissions)
    case .disable: application.isEnabled = false
    case .enable:
      guard !application.isEnabled || !application.hasPendingPermissions else {
        throw AdministrationFailure(
          .isEnabled,
          "the application is enabled: what is ticked takes effect when it is disabled and then "
            + "enabled again")
      }
      application.effective = application.ticked
      application.isEnabled = true
    case .refresh:
      guard application.accessTokenExpires > now else {
        throw AdministrationFailure(
          .expired, "the access token has expired; 'app extend' revives it")
      }
      application.accessTokenExpires = application.accessTokenExpires.adding(
        minutes: Administration.accessTokenMinutes)
    case .extend:
      guard application.accessTokenExpires <= now else {
        throw AdministrationFailure(
          .notExpired, "the access token has not expired; 'app refresh' gives it another year")
      }
      application.accessTokenExpires = now.adding(minutes: Administration.accessTokenMinutes)
    }
  }
}

extension ApplicationRecord {
  /// Whether disabling and enabling would change what the application may do.
  public var hasPendingPermissions: Bool { ticked != effective }
}

extension Administration {
  /// In the order in which they were made.
  public static func listApplications(
    in store: any DiaryStore
  ) async throws -> [ApplicationRecord] {
    try await store.read { try $0.applications() }
  }

  /// - Parameter id: the application's or the consumer's id, in any case.
  /// - Throws: `AdministrationFailure` where there is none, or what the store throws.
  public static func application(
    _ id: String, in store: any DiaryStore
  ) async throws -> ApplicationRecord {
    try await store.read { try find(application: id, in: $0) }
  }

  /// Changes an application, effective on the next request of a server on the same database.
  ///
  /// - Parameter id: the application's or the consumer's id, in any case.
  /// - Throws: `AdministrationFailure`, or what the store throws; nothing is changed then.
  public static func change(
    _ id: String, _ change: ApplicationChange, in store: any DiaryStore, now: Instant
  ) async throws -> ApplicationRecord {
    try await store.write { writer in
      var application = try find(application: id, in: writer)
      try change.apply(to: &application, now: now)
      try writer.update(application)
      return application
    }
  }

  private static func find(
    application id: String, in reader: any DiaryReader
  ) throws -> ApplicationRecord {
    let found = try reader.applications().first {
      $0.id.text.lowercased() == id.lowercased()
        || $0.consumerID.lowercased() == id.lowercased()
    }
    guard let found else {
      throw AdministrationFailure(
        .noApplication, "there is no application of this id; 'app list' shows those there are")
    }
    return found
  }
}

import Booking
public import CivilTime
public import ClinicStore

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
  /// Switches an additional endpoint on or off; what is in effect stays as it is.
  case endpoint(AdditionalEndpoint, isOn: Bool)
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
    case .endpoint(let endpoint, isOn: true): application.endpoints.insert(endpoint)
    case .endpoint(let endpoint, isOn: false): application.endpoints.remove(endpoint)
    case .enable:
      guard !application.isEnabled || !application.hasPendingChanges else {
        throw AdministrationFailure(
          .isEnabled,
          "the application is enabled: its settings take effect when it is disabled and then "
            + "enabled again")
      }
      application.effective = application.ticked
      application.effectiveEndpoints = application.endpoints
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

extension ApplicationChange {
  /// What the trail records of it.
  fileprivate var step: ApplicationStep {
    switch self {
    case .grant(let list): .ticked(list.permissions)
    case .revoke(let list): .unticked(list.permissions)
    case .enable: .enabled
    case .disable: .disabled
    case .endpoint(let endpoint, isOn: true): .switchedOn(endpoint)
    case .endpoint(let endpoint, isOn: false): .switchedOff(endpoint)
    case .refresh: .tokenRefreshed
    case .extend: .tokenExtended
    }
  }
}

extension ApplicationRecord {
  /// Whether disabling and enabling would change what the application may do.
  public var hasPendingChanges: Bool {
    ticked != effective || endpoints != effectiveEndpoints
  }
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
  /// - Parameters:
  ///   - id: the application's or the consumer's id, in any case.
  ///   - agreedBy: who agrees to the terms, which enabling again and extending ask for in
  ///     production.
  /// - Throws: `AdministrationFailure`, or what the store throws; nothing is changed then.
  public static func change(
    _ id: String, _ change: ApplicationChange, agreedBy: String? = nil,
    in store: any DiaryStore, now: Instant
  ) async throws -> ApplicationRecord {
    let agreedBy = try agreedBy.map { try checked($0, "a person's name") }
    return try await store.write { writer in
      let old = try find(application: id, in: writer)
      var new = old
      try change.apply(to: &new, now: now)
      guard new != old else { return old }
      if agreedBy == nil, try Terms.areAsked(for: change, of: old, in: writer) {
        throw AdministrationFailure.termsAsked
      }
      try writer.update(new)
      if let agreedBy { try writer.agree(agreedBy, for: new, at: now) }
      try writer.append(
        .administration(.applicationChanged(new.id, change.step), of: new.practice, at: now))
      return new
    }
  }

  /// Who agreed to the terms for an application, oldest first.
  public static func agreements(
    for application: ApplicationRecord, in store: any DiaryStore
  ) async throws -> [Agreement] {
    try await store.read { try $0.agreements(of: application.id) }
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

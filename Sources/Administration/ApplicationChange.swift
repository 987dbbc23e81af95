import Booking
public import CivilTime
public import ClinicStore

/// A change to an application's settings (reference section 6).
public enum ApplicationChange: Hashable, Sendable {
  /// Ticks permissions; they take effect with the next enabling.
  case grant(PermissionList)
  /// Unticks permissions; that takes effect with the next enabling.
  case revoke(PermissionList)
  /// Enables the application, with what is ticked now.
  case enable
  /// Disables the application; from the next request on its token is refused.
  case disable
  /// Switches an additional endpoint on or off; that takes effect with the next enabling.
  case endpoint(AdditionalEndpoint, isOn: Bool)
  /// Adds a year to an access token that hasn't expired.
  case refresh
  /// Makes an expired access token valid for a year from now.
  case extend

  /// Makes the change; throws, and changes nothing, if the application's state doesn't allow it.
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
          "the application is already enabled; disable it and enable it again to apply its new "
            + "settings")
      }
      application.effective = application.ticked
      application.effectiveEndpoints = application.endpoints
      application.isEnabled = true
    case .refresh:
      guard application.accessTokenExpires > now else {
        throw AdministrationFailure(
          .expired, "the access token has expired; use 'app extend'")
      }
      application.accessTokenExpires = application.accessTokenExpires.adding(
        minutes: Administration.accessTokenMinutes)
    case .extend:
      guard application.accessTokenExpires <= now else {
        throw AdministrationFailure(
          .notExpired, "the access token hasn't expired yet; use 'app refresh'")
      }
      application.accessTokenExpires = now.adding(minutes: Administration.accessTokenMinutes)
    }
  }
}

extension ApplicationChange {
  /// The step that the audit trail records.
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
  /// All applications of all practices, in the order in which they were created.
  ///
  /// - Throws: what the store throws.
  public static func listApplications(
    in store: any DiaryStore
  ) async throws -> [ApplicationRecord] {
    try await store.read { try $0.applications() }
  }

  /// Finds an application.
  ///
  /// - Parameter id: the application's or the consumer's id, in upper or lower case.
  /// - Throws: `AdministrationFailure` if there is none, or what the store throws.
  public static func application(
    _ id: String, in store: any DiaryStore
  ) async throws -> ApplicationRecord {
    try await store.read { try find(application: id, in: $0) }
  }

  /// Changes an application. A server on the same database goes by it from the next request on.
  ///
  /// - Parameters:
  ///   - id: the application's or the consumer's id, in upper or lower case.
  ///   - agreedBy: the person who agrees to the terms; production needs one to enable again and to
  ///     extend.
  /// - Returns: the changed application.
  /// - Throws: `AdministrationFailure`, or what the store throws; then nothing is changed.
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
  ///
  /// - Throws: what the store throws.
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
        .noApplication, "there is no application with this id; list them with 'app list'")
    }
    return found
  }
}

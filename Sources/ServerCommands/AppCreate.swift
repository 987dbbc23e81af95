import Administration
public import CivilTime
public import CommandLine
public import CoreplusServer

/// `app create`.
public struct AppCreate: Sendable {
  private let invocation: Invocation
  private let permissions: PermissionList

  /// Throws a `Failure` for what can be seen to be wrong before a database is opened.
  public init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    do throws(AdministrationFailure) {
      permissions = try PermissionList(invocation.required("permissions"))
    } catch {
      throw Failure(error)
    }
  }

  /// Creates the application and returns what to print.
  public func run(in store: any DiaryStore, now: Instant) async throws -> String {
    let application = try await Administration.createApplication(
      name: invocation.required("name"), permissions: permissions,
      practice: invocation.text("practice"), in: store, now: now)
    let credentials = Credentials(application)
    return invocation.has("json") ? credentials.json : credentials.text
  }
}

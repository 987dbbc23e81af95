import Administration
import CivilTime
import ClinicStore
import CommandLine

/// `app create`.
struct AppCreate: DatabaseVerb {
  private let invocation: Invocation
  private let permissions: PermissionList

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    permissions = try PermissionList(of: invocation)
  }

  func run(
    in store: any DiaryStore, now: Instant, print: (String) throws(Failure) -> Void
  ) async throws -> ExitStatus {
    let application = try await Administration.createApplication(
      name: invocation.required("name"), permissions: permissions,
      practice: invocation.text("practice"), agreedBy: invocation.text("agree"), in: store,
      now: now)
    let credentials = CredentialsPage(application)
    try print(invocation.has("json") ? credentials.json : credentials.text)
    return .done
  }
}

extension PermissionList {
  init(of invocation: Invocation) throws(Failure) {
    do throws(AdministrationFailure) {
      try self.init(invocation.required("permissions"))
    } catch {
      throw Failure(error)
    }
  }
}

public import CivilTime
public import ClinicStore
public import CommandLine

/// Something that is done to a database, beside a server that runs on it or without one.
public protocol AdministrationCommand: Sendable {
  /// Whether a database is made where there is none.
  var makesDatabase: Bool { get }

  /// Does it, and hands over what to print. Throws where it was not done.
  func run(
    in store: any DiaryStore, now: Instant, print: (String) throws(Failure) -> Void
  ) async throws -> ExitStatus
}

extension AdministrationCommand {
  public var makesDatabase: Bool { false }
}

public enum AdministrationCommands {
  /// Throws a `Failure` for what can be seen to be wrong before a database is opened.
  public static func command(
    for invocation: Invocation
  ) throws(Failure) -> any AdministrationCommand {
    switch invocation.command {
    case "signup": SignUp(invocation)
    case "practice create": try PracticeCreate(invocation)
    case "practice list": PracticeList(invocation)
    case "app create": try AppCreate(invocation)
    case "audit verify": AuditVerify(invocation)
    case "audit export": AuditExport(invocation)
    default: try AppCommand(invocation)
    }
  }
}

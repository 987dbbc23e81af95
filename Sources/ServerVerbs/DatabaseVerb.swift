public import CivilTime
public import ClinicStore
public import CommandLine

/// Something that is done to a database, beside a server that runs on it or without one.
public protocol DatabaseVerb: Sendable {
  /// Whether a database is made where there is none.
  var makesDatabase: Bool { get }

  /// Whether what it prints is for programs, with `--json` or without.
  var isForPrograms: Bool { get }

  /// Does it, and hands over what to print. Throws where it was not done.
  func run(
    in store: any DiaryStore, now: Instant, print: (String) throws(Failure) -> Void
  ) async throws -> ExitStatus
}

extension DatabaseVerb {
  /// By default the database has to be there.
  public var makesDatabase: Bool { false }

  /// By default `--json` decides.
  public var isForPrograms: Bool { false }
}

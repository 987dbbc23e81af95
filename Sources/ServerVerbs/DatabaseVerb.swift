public import CivilTime
public import ClinicStore
public import CommandLine

/// A verb that reads or changes a database, also while a server runs on it.
public protocol DatabaseVerb: Sendable {
  /// Whether it makes the database if there is none.
  var makesDatabase: Bool { get }

  /// Whether its output is for programs even without `--json`.
  var isForPrograms: Bool { get }

  /// Does its work and passes what it prints to `print`, in one piece or several.
  ///
  /// - Returns: The status to exit with.
  /// - Throws: If it wasn't done.
  func run(
    in store: any DiaryStore, now: Instant, print: (String) throws(Failure) -> Void
  ) async throws -> ExitStatus
}

extension DatabaseVerb {
  /// By default the database must exist.
  public var makesDatabase: Bool { false }

  /// By default only with `--json`.
  public var isForPrograms: Bool { false }
}

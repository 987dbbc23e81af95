public import CommandLine

/// The handler of a subcommand of `coredesk-server`, as its entry in the table holds it.
public enum ServerVerb: Sendable {
  /// Answers requests until a signal ends it.
  case serve(@Sendable (Invocation) throws(Failure) -> Void)
  /// Reads or changes a database, which the program opens. Throws if the command line is wrong.
  case database(@Sendable (Invocation) throws(Failure) -> any DatabaseVerb)
  /// Prints a page that needs no database: about the program itself, or the terms.
  case page(@Sendable (Invocation, Program<ServerVerb>) -> String)
}

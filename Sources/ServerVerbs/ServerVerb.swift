public import CommandLine

/// What runs a subcommand of `coredesk-server`: the handler that its entry in the table holds.
public enum ServerVerb: Sendable {
  /// Answers requests until a signal ends it.
  case serve(@Sendable (Invocation) throws(Failure) -> Void)
  /// Does something to a database; the program opens it. Throws for what can be seen to be wrong
  /// before.
  case database(@Sendable (Invocation) throws(Failure) -> any DatabaseVerb)
  /// Prints a page that needs no database: about the program itself, or the terms.
  case page(@Sendable (Invocation, Program<ServerVerb>) -> String)
}

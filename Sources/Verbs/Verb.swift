public import CommandLine

/// What runs a subcommand of `coredesk`: the handler that its entry in the table holds.
public enum Verb: Sendable {
  /// Asks the clinic that the command line means.
  public typealias Question =
    @Sendable (ClinicVerbs) -> (Invocation) async throws(Failure) -> Answer

  /// Opens the console, which owns the terminal and the main thread until it ends.
  case console(@Sendable (Invocation) throws(Failure) -> ExitStatus)
  /// Asks a clinic; the program opens it.
  case clinic(Question)
  /// Works on this desk's own files and terminal.
  case desk(@Sendable (Invocation) -> VerbOutcome)
  /// Prints a page about the program itself.
  case page(@Sendable (Invocation, Program<Verb>) -> String)
}

public import CommandLine

/// The handler of a subcommand of `coredesk`, as its entry in the table holds it.
public enum Verb: Sendable {
  /// Asks the clinic that the command line names.
  public typealias Question =
    @Sendable (ClinicVerbs) -> (Invocation) async throws(Failure) -> Answer

  /// Opens the console, which owns the terminal and the main thread until it ends.
  case console(@Sendable (Invocation) throws(Failure) -> ExitStatus)
  /// Asks a clinic, which the program opens.
  case clinic(Question)
  /// Works on this desk's own files and terminal.
  case desk(@Sendable (Invocation) -> VerbOutcome)
  /// Prints a page about the program itself.
  case page(@Sendable (Invocation, Program<Verb>) -> String)
}

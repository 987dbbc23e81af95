/// The result of parsing a command line.
public enum Request<Handler: Sendable>: Sendable {
  /// Run a verb with these options and arguments, by its handler.
  case run(Invocation, Handler)
  /// Print this help on standard output, and exit 0.
  case help(String)
  /// Print these versions, one on each line, and exit 0.
  case version(String)
}

/// What a command line asks for.
public enum Request<Handler: Sendable>: Sendable {
  /// A verb: what the line says, and the handler that the table has for it.
  case run(Invocation, Handler)
  /// Text for standard output; then exit 0.
  case help(String)
  /// The versions, one a line; then exit 0.
  case version(String)
}

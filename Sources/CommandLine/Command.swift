/// An entry of a program's table: a verb, its arguments and options, and its handler.
///
/// Each program chooses the type of its handlers. Parsing a command line returns the handler of the
/// verb that it names.
public struct Command<Handler: Sendable>: Sendable {
  /// One word or two, as `clients find`.
  public var name: String
  /// A few words for the list of commands.
  public var summary: String
  /// Paragraphs for the command's own help; may be empty.
  public var details: [String]
  /// The words after the verb that aren't options, in this order.
  public var arguments: [Argument]
  /// The options of this command, besides those of every command.
  public var options: [Option]
  /// Whole command lines to show in the help.
  public var examples: [String]
  /// What runs the verb.
  public var handler: Handler

  /// An entry for the table.
  ///
  /// - Parameters:
  ///   - name: one word or two.
  ///   - summary: a few words, lower case, no full stop.
  ///   - handler: runs the verb.
  public init(
    _ name: String, _ summary: String, details: [String] = [], arguments: [Argument] = [],
    options: [Option] = [], examples: [String] = [], run handler: Handler
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.arguments = arguments
    self.options = options
    self.examples = examples
    self.handler = handler
  }

  var words: [Substring] { name.split(separator: " ") }
}

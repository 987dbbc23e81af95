/// An entry of a program's table: a verb, all that it takes, and what runs it.
///
/// A program chooses the type of its handlers; parsing hands over the handler of the verb that a
/// command line names.
public struct Command<Handler: Sendable>: Sendable {
  /// One word or two, as `clients find`.
  public var name: String
  /// Half a line, for the list of commands.
  public var summary: String
  /// Paragraphs for the command's own help; may be empty.
  public var details: [String]
  /// What stands on the command line beside options, in this order.
  public var arguments: [Argument]
  /// The options that this command takes besides those of every command.
  public var options: [Option]
  /// Whole command lines.
  public var examples: [String]
  /// What runs the verb.
  public var handler: Handler

  /// An entry for the table; `run` is the verb's handler.
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

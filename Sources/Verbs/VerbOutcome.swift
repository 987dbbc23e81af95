public import CommandLine
import CoreplusAPI

/// What a command prints, and why it failed if it did.
public struct VerbOutcome: Hashable, Sendable {
  /// For standard output, whole lines.
  public var output: String
  /// For standard error and the exit status; nil for success.
  public var failure: Failure?

  /// A success.
  public init(output: String) {
    self.output = output
  }

  /// An answer in the form that the command line asks for.
  init(_ answer: Answer, asJSON: Bool) {
    output = asJSON ? answer.document() : answer.text()
    failure = answer.failure
  }

  /// A failure. With `asJSON`, standard output is still one JSON document, the API's for a refusal:
  /// `{"result":[…]}`.
  public init(_ failure: Failure, asJSON: Bool) {
    var failure = failure
    failure.sentence = ForeignText.safe(failure.sentence)
    self.failure = failure
    output = asJSON ? JSONText.text(ResultReply(reason: failure.sentence)) : ""
  }
}

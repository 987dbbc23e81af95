public import CommandLine
import CoreplusAPI

/// What a command has to say at its end.
public struct VerbOutcome: Hashable, Sendable {
  /// For standard output, whole lines.
  public var output: String
  /// For standard error and the exit status; nil where all went well.
  public var failure: Failure?

  /// All went well.
  public init(output: String) {
    self.output = output
  }

  /// The form of an answer that the command line wants.
  init(_ answer: Answer, asJSON: Bool) {
    output = asJSON ? answer.document() : answer.text()
    failure = answer.failure
  }

  /// With `asJSON`, standard output stays one JSON document: the API's own for a refusal,
  /// `{"result":[…]}`.
  public init(_ failure: Failure, asJSON: Bool) {
    var failure = failure
    failure.sentence = ForeignText.safe(failure.sentence)
    self.failure = failure
    output = asJSON ? JSONText.text(ResultReply(reason: failure.sentence)) : ""
  }
}

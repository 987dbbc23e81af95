public import CommandLine
import CoreplusAPI

/// What a command has to say at its end.
public struct Outcome: Hashable, Sendable {
  /// For standard output, whole lines.
  public var output: String
  /// For standard error and the exit status; nil where all went well.
  public var failure: Failure?

  public init(output: String) {
    self.output = output
  }

  /// With `asJSON`, standard output stays one JSON document: the API's own for a refusal,
  /// `{"result":[…]}`.
  public init(_ failure: Failure, asJSON: Bool) {
    var failure = failure
    failure.sentence = ForeignText.safe(failure.sentence)
    self.failure = failure
    output = asJSON ? Document.text(ResultReply(reason: failure.sentence)) : ""
  }
}

/// A command's answer in both of its forms; only the one wanted is made.
struct Answer {
  var document: () -> String
  /// Whole lines, for people.
  var text: () -> String

  init(_ document: @escaping @autoclosure () -> some WireObject, text: @escaping () -> String) {
    self.document = { Document.text(document()) }
    self.text = text
  }
}

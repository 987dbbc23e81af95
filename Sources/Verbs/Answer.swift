import CommandLine
import CoreplusAPI

/// A command's answer, as a document and as text. Only the form that is printed is made.
public struct Answer {
  /// For programs: one JSON document and a line break.
  var document: () -> String
  /// For people: whole lines.
  var text: () -> String
  /// For standard error and the exit status, if the answer is a refusal; else nil.
  var failure: Failure?

  init(
    _ document: @escaping @autoclosure () -> some WireObject, failure: Failure? = nil,
    text: @escaping () -> String
  ) {
    self.document = { JSONText.text(document()) }
    self.text = text
    self.failure = failure
  }
}

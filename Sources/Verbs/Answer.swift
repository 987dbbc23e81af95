import CommandLine
import CoreplusAPI

/// A command's answer in both of its forms; only the one wanted is made.
public struct Answer {
  /// For programs: one JSON document and a line break.
  var document: () -> String
  /// For people: whole lines.
  var text: () -> String
  /// For standard error and the exit status, where the answer is bad news.
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

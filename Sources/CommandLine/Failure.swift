import Screen

/// Why a command failed: a sentence for people and a status for scripts.
public struct Failure: Error, Hashable, Sendable {
  /// What happened and what to do, without the program's name and without a full stop.
  public var sentence: String
  /// The status to exit with.
  public var status: ExitStatus
  /// The cause for the log; never shown by itself.
  public var detail: String

  /// A failure with a sentence; a full stop at its end is dropped.
  public init(_ sentence: String, _ status: ExitStatus, detail: String = "") {
    self.sentence = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    self.status = status
    self.detail = detail
  }
}

extension Failure: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { sentence }
  /// The sentence, the status and the detail, for logs and tests.
  public var debugDescription: String {
    "\(sentence) [\(status.rawValue)\(detail.isEmpty ? "" : ": \(detail)")]"
  }
}

extension Failure {
  /// A value that the option or argument called `name` doesn't take, such as
  /// `--from takes a day such as 2026-11-24, not '2026-13-01'`.
  ///
  /// - Parameters:
  ///   - expected: what it takes.
  ///   - value: what was given; shown in quotes, without control characters.
  public static func invalidValue(
    _ name: String, expected: String, found value: String
  ) -> Failure {
    Failure("\(name) takes \(expected), not \(shown(value))", .usage)
  }
}

/// Foreign text in quotes, safe for a terminal: no control characters, at most 60 characters.
func shown(_ text: String) -> String {
  let safe = SafeText.line(text)
  return safe.count > 60 ? "'\(safe.prefix(59))…'" : "'\(safe)'"
}

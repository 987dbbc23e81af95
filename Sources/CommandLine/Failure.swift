import Screen

/// Why a command ends without having done its work: one sentence for people and a status for
/// scripts.
public struct Failure: Error, Hashable, Sendable {
  /// What happened and what to do, without the program's name and without a full stop.
  public var sentence: String
  public var status: ExitStatus
  /// For the log; never shown by itself.
  public var detail: String

  /// A full stop at the end of `sentence` is dropped.
  public init(_ sentence: String, _ status: ExitStatus, detail: String = "") {
    self.sentence = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    self.status = status
    self.detail = detail
  }
}

extension Failure: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { sentence }
  public var debugDescription: String {
    "\(sentence) [\(status.rawValue)\(detail.isEmpty ? "" : ": \(detail)")]"
  }
}

extension Failure {
  /// A value that the option or argument called `name` does not take, as
  /// `--from takes a day as 2026-11-24, not '2026-13-01'`.
  public static func invalidValue(
    _ name: String, expected: String, found value: String
  ) -> Failure {
    Failure("\(name) takes \(expected), not \(shown(value))", .usage)
  }
}

/// Foreign text in quotes, fit for a terminal: no control characters, no more than 60 characters.
func shown(_ text: String) -> String {
  let safe = SafeText.line(text)
  return safe.count > 60 ? "'\(safe.prefix(59))…'" : "'\(safe)'"
}

/// A term and its meaning, for a table in the help or the manual page.
public struct HelpNote: Hashable, Sendable {
  /// Such as `COREDESK_PROFILE`, or a key.
  public var term: String
  /// A few words, lower case, no full stop.
  public var meaning: String

  /// A row for such a table.
  public init(_ term: String, _ meaning: String) {
    self.term = term
    self.meaning = meaning
  }
}

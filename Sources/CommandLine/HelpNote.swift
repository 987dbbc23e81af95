/// A term and what it means, for a table of help or of the manual page.
public struct HelpNote: Hashable, Sendable {
  /// As `COREDESK_PROFILE`, or a key.
  public var term: String
  /// A few words, lower case, no full stop.
  public var meaning: String

  /// A row of such a table.
  public init(_ term: String, _ meaning: String) {
    self.term = term
    self.meaning = meaning
  }
}

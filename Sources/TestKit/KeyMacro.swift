import Console
public import Screen

/// Keys as a test writes them: `b s m i SPACE j ENTER ENTER`.
///
/// A word of capitals or with a modifier names a key as the configuration does (`ENTER`, `ESC`,
/// `PAGE-DOWN`, `ctrl-l`); any other word is typed letter by letter.
public struct KeyMacro: Sendable, ExpressibleByStringLiteral {
  /// The keys in the order in which they are pressed.
  public var keys: [Key]

  /// The keys that a text names.
  public init(_ text: String) {
    keys = text.split(separator: " ").flatMap { word -> [Key] in
      let isName =
        word.count > 1 && word == word.uppercased() || word.hasPrefix("ctrl-")
        || word.hasPrefix("alt-")
      if isName, let key = Key(name: String(word)) { return [key] }
      return word.map { .character($0) }
    }
  }

  /// The keys that a literal names.
  public init(stringLiteral value: String) { self.init(value) }
}

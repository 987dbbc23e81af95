import Console
public import Screen

/// Keys as a test writes them: `b s m i SPACE j ENTER ENTER`.
///
/// A word of capitals or with a modifier names a key as the configuration does (`ENTER`, `ESC`,
/// `PAGE-DOWN`, `ctrl-l`); any other word is typed letter by letter.
public struct KeyMacro: Sendable, ExpressibleByStringLiteral {
  public var keys: [Key]

  public init(_ text: String) {
    keys = text.split(separator: " ").flatMap { word -> [Key] in
      let isName =
        word.count > 1 && word == word.uppercased() || word.hasPrefix("ctrl-")
        || word.hasPrefix("alt-")
      if isName, let key = Key(name: String(word)) { return [key] }
      return word.map { .character($0) }
    }
  }

  public init(stringLiteral value: String) { self.init(value) }
}

public import Screen

extension Key {
  private static let named: [(String, Key)] = [
    ("enter", .enter), ("esc", .escape), ("tab", .tab), ("shift-tab", .backtab),
    ("backspace", .backspace), ("delete", .delete), ("insert", .insert), ("up", .up),
    ("down", .down), ("left", .left), ("right", .right), ("home", .home), ("end", .end),
    ("page-up", .pageUp), ("page-down", .pageDown), ("space", .character(" ")),
  ]

  /// The key with a name of the configuration: `x`, `ctrl-x`, `alt-x`, `f5`, `page-up`. Nil for
  /// another name.
  public init?(name: String) {
    if let known = Self.named.first(where: { $0.0 == name.lowercased() })?.1 {
      self = known
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if let letter = Self.letter(of: name, after: "ctrl-") {
      self = .control(Character(letter.lowercased()))
    } else if let letter = Self.letter(of: name, after: "alt-") {
      self = .alt(letter)
    } else if name.lowercased().first == "f", let number = Int(name.dropFirst()),
      (1...24).contains(number)
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static func letter(of name: String, after prefix: String) -> Character? {
    guard name.lowercased().hasPrefix(prefix), name.count == prefix.count + 1 else { return nil }
    return name.last
  }

  /// The key's name in the configuration, as `ctrl-x`.
  public var name: String {
    if let known = Self.named.first(where: { $0.1 == self })?.0 { return known }
    switch self {
    case .character(let c): return String(c)
    case .control(let c): return "ctrl-\(c)"
    case .alt(let c): return "alt-\(c)"
    case .function(let n): return "f\(n)"
    default: return "?"
    }
  }
}

/// What a piece of the screen is, in dotted words from general to special: `calendar.free`.
public struct Role: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }
  public init(stringLiteral value: String) { self.name = value }

  public var description: String { name }

  /// `calendar` for `calendar.free`; nil for a name without a dot.
  public var parent: Role? {
    name.lastIndex(of: ".").map { Role(String(name[..<$0])) }
  }
}

/// A style for every role. A role the theme does not name takes the style of its longest prefix
/// that it does, at last that of `text`.
public struct Theme: Hashable, Sendable, CustomStringConvertible {
  public let name: String
  public let roles: [Role: Style]

  public init(name: String, roles: [Role: Style]) {
    self.name = name
    self.roles = roles
  }

  public var description: String { "theme \(name)" }

  /// The style of a role. Costs a dictionary look-up for each part of the name that is missing.
  public subscript(role: Role) -> Style {
    var candidate: Role? = role
    while let wanted = candidate {
      if let style = roles[wanted] { return style }
      candidate = wanted.parent
    }
    return roles["text"] ?? .plain
  }
}

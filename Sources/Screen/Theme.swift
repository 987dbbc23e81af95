/// A style for every role of the screen. Roles are dotted words from general to special, such as
/// `calendar.free`. A role without a style of its own takes that of its longest prefix that has
/// one, and at last that of `text`.
public struct Theme: Hashable, Sendable, CustomStringConvertible {
  /// What the theme is called, as in `theme = nord`.
  public let name: String
  /// The styles the theme sets itself, by the names of their roles.
  public let styles: [String: Style]

  /// A theme that sets these styles.
  public init(name: String, styles: [String: Style]) {
    self.name = name
    self.styles = styles
  }

  /// `theme nord`, for logs and failing tests.
  public var description: String { "theme \(name)" }

  /// The style of the role with this name. Costs a dictionary look-up for each part of the name
  /// that the theme doesn't set.
  public func style(of role: String) -> Style {
    var name: String? = role
    while let wanted = name {
      if let style = styles[wanted] { return style }
      name = Self.prefix(of: wanted)
    }
    return styles["text"] ?? .plain
  }

  /// `calendar` for `calendar.free`; nil for a name without a dot.
  public static func prefix(of role: String) -> String? {
    role.lastIndex(of: ".").map { String(role[..<$0]) }
  }
}

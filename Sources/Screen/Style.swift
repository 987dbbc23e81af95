/// How a cell is drawn: two colours and attributes.
public struct Style: Hashable, Sendable {
  /// The colour of the text.
  public var foreground: Colour
  /// The colour behind the text.
  public var background: Colour
  /// Bold, dim and so on.
  public var attributes: Attributes

  /// A style of these parts; by default the terminal's own colours without attributes.
  public init(
    foreground: Colour = .standard, background: Colour = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours without attributes.
  public static let plain = Style()

  /// This style laid over another: where this one has the terminal's own colour, the colour below
  /// stays; the attributes of both count.
  public func over(_ below: Style) -> Style {
    Style(
      foreground: foreground == .standard ? below.foreground : foreground,
      background: background == .standard ? below.background : background,
      attributes: attributes.union(below.attributes))
  }

  /// This style with more attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(
      foreground: foreground, background: background, attributes: attributes.union(more))
  }
}

/// How a glyph is drawn besides its colours, by the parameters of SGR (ECMA-48, 8.3.117).
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// SGR 1, which many terminals show as a bright colour.
  public static let bold = Attributes(rawValue: 1)
  /// SGR 2, also called faint.
  public static let dim = Attributes(rawValue: 2)
  /// SGR 3.
  public static let italic = Attributes(rawValue: 4)
  /// SGR 4.
  public static let underline = Attributes(rawValue: 8)
  /// SGR 7: the two colours change places.
  public static let reverse = Attributes(rawValue: 16)
}

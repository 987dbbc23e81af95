/// How many colours a terminal shows, and how a style with more is reduced to them.
///
/// The user's palette is never redefined.
public enum ColourDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case palette = 256

  public static func < (one: ColourDepth, other: ColourDepth) -> Bool {
    one.rawValue < other.rawValue
  }

  /// The depth of a terminal with this many colours (`colors` in terminfo(5)); the next lower depth
  /// if the number is none of them.
  public init(colours: Int) {
    self = Self.allCases.last { $0.rawValue <= max(0, colours) } ?? .none
  }

  /// The depth to draw in: the setting, else none if `NO_COLOR` is set (https://no-color.org), else
  /// the terminal's. A setting never goes beyond the terminal's.
  public init(setting: ColourDepth?, noColour: String?, colours: Int) {
    if let setting {
      self = min(setting, ColourDepth(colours: colours))
    } else if let noColour, !noColour.isEmpty {
      self = .none
    } else {
      self.init(colours: colours)
    }
  }

  /// The nearest style that this depth can show.
  ///
  /// Without colours a background becomes reverse, so that what stood out still does. Foreground
  /// and background never become the same colour.
  public func reduce(_ style: Style) -> Style {
    var reduced = style
    switch self {
    case .palette:
      reduced.foreground = toPalette(style.foreground)
      reduced.background = toPalette(style.background)
    case .sixteen:
      reduced.foreground = toSixteen(style.foreground)
      reduced.background = toSixteen(style.background)
    case .eight: reduced = toEight(style)
    case .none:
      reduced = Style(attributes: style.attributes)
      if style.background != .standard { reduced.attributes.insert(.reverse) }
    }
    if reduced.foreground == reduced.background, style.foreground != style.background {
      reduced.foreground = contrast(to: reduced.background)
    }
    return reduced
  }

  private func toPalette(_ colour: Colour) -> Colour {
    guard case .rgb(let red, let green, let blue) = colour.kind else { return colour }
    return .indexed(XtermPalette.nearest(to: (Int(red), Int(green), Int(blue)), in: 16...255))
  }

  private func toSixteen(_ colour: Colour) -> Colour {
    switch colour.kind {
    case .standard: colour
    case .indexed(let index) where index < 16: colour
    case .indexed(let index):
      .indexed(XtermPalette.nearest(to: XtermPalette.rgb(of: index), in: 0...15))
    case .rgb(let red, let green, let blue):
      .indexed(XtermPalette.nearest(to: (Int(red), Int(green), Int(blue)), in: 0...15))
    }
  }

  /// A bright colour becomes the plain one in bold; dark grey, which would become bold black,
  /// becomes the terminal's own colour made dim.
  private func toEight(_ style: Style) -> Style {
    var reduced = style
    reduced.foreground = toSixteen(style.foreground)
    if case .indexed(let index) = reduced.foreground.kind, index >= 8 {
      reduced.foreground = index == 8 ? .standard : .indexed(index - 8)
      reduced.attributes.insert(index == 8 ? .dim : .bold)
    }
    reduced.background = toSixteen(style.background)
    if case .indexed(let index) = reduced.background.kind, index >= 8 {
      reduced.background = .indexed(index - 8)
    }
    return reduced
  }

  private func contrast(to background: Colour) -> Colour {
    guard case .indexed(let index) = background.kind else { return .standard }
    let (red, green, blue) = XtermPalette.rgb(of: index)
    return 3 * red + 6 * green + blue > 1_280 ? .black : .white
  }
}

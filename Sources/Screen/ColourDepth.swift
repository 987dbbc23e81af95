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
    return .indexed(Palette.nearest(to: (Int(red), Int(green), Int(blue)), in: 16...255))
  }

  private func toSixteen(_ colour: Colour) -> Colour {
    switch colour.kind {
    case .standard: colour
    case .indexed(let index) where index < 16: colour
    case .indexed(let index):
      .indexed(Palette.nearest(to: Palette.rgb(of: index), in: 0...15))
    case .rgb(let red, let green, let blue):
      .indexed(Palette.nearest(to: (Int(red), Int(green), Int(blue)), in: 0...15))
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
    let (red, green, blue) = Palette.rgb(of: index)
    return 3 * red + 6 * green + blue > 1_280 ? .black : .white
  }
}

/// The colours of xterm's palette, by their indices, if the user hasn't changed them.
enum Palette {
  private static let ansi: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
  private static let levels = [0, 95, 135, 175, 215, 255]

  static func rgb(of index: UInt8) -> (Int, Int, Int) {
    let index = Int(index)
    if index < 16 { return ansi[index] }
    if index >= 232 {
      let grey = 8 + (index - 232) * 10
      return (grey, grey, grey)
    }
    let cube = index - 16
    return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
  }

  static func nearest(to colour: (Int, Int, Int), in range: ClosedRange<UInt8>) -> UInt8 {
    nearest(to: colour, among: Array(range))
  }

  static func nearest(to colour: (Int, Int, Int), among indices: [UInt8]) -> UInt8 {
    indices.min { distance(rgb(of: $0), colour) < distance(rgb(of: $1), colour) } ?? 0
  }

  /// The squared distance, weighted like the eye: most for green, least for blue.
  private static func distance(_ one: (Int, Int, Int), _ other: (Int, Int, Int)) -> Int {
    let (red, green, blue) = (one.0 - other.0, one.1 - other.1, one.2 - other.2)
    return 3 * red * red + 6 * green * green + blue * blue
  }
}

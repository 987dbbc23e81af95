import CNcurses
import Screen

/// Turns styles into what curses draws with: attributes and a colour pair, which is made when it is
/// first needed.
struct Pen {
  struct Ink {
    let attributes: UInt32
    let pair: Int32
  }

  private struct Colours: Hashable {
    let foreground: Colour
    let background: Colour
  }

  private let depth: ColourDepth
  private var inks: [Style: Ink] = [:]
  private var pairs: [Colours: Int32] = [:]

  init(depth: ColourDepth) { self.depth = depth }

  /// The attributes and the pair for a style.
  mutating func ink(for style: Style) -> Ink {
    if let known = inks[style] { return known }
    let reduced = depth.reduce(style)
    let ink = Ink(attributes: Self.attributes(reduced.attributes), pair: pair(for: reduced))
    inks[style] = ink
    return ink
  }

  /// The number of the pair, made with init_extended_pair(3); 0, the terminal's own colours, if
  /// there are no pairs left.
  private mutating func pair(for style: Style) -> Int32 {
    let colours = Colours(foreground: style.foreground, background: style.background)
    if colours == Colours(foreground: .standard, background: .standard) { return 0 }
    if let known = pairs[colours] { return known }
    let number = Int32(pairs.count + 1)
    guard number < cncurses_pairs(),
      init_extended_pair(number, Self.index(colours.foreground), Self.index(colours.background))
        != ERR
    else { return 0 }
    pairs[colours] = number
    return number
  }

  /// The number of a colour; -1 is the terminal's own (use_default_colors(3)).
  private static func index(_ colour: Colour) -> Int32 {
    if case .indexed(let index) = colour.kind { Int32(index) } else { -1 }
  }

  private static func attributes(_ attributes: Attributes) -> UInt32 {
    var bits: UInt32 = 0
    if attributes.contains(.bold) { bits |= cncurses_bold() }
    if attributes.contains(.dim) { bits |= cncurses_dim() }
    if attributes.contains(.italic) { bits |= cncurses_italic() }
    if attributes.contains(.underline) { bits |= cncurses_underline() }
    if attributes.contains(.reverse) { bits |= cncurses_reverse() }
    return bits
  }
}

/// A colour of a theme: the terminal's own, one of the 256 entries of its palette, or 24 bits.
///
/// ``ColourDepth`` decides later what the terminal can show of it.
public struct Colour: Hashable, Sendable {
  /// 0 for the terminal's own colour; else the kind in the top byte, and the value below.
  private let packed: UInt32

  private init(packed: UInt32) { self.packed = packed }

  /// The terminal's own foreground or background, which its user chose.
  public static let standard = Colour(packed: 0)

  /// An entry of the xterm palette: 0-7 ANSI, 8-15 bright, 16-231 the cube, 232-255 greys.
  public static func indexed(_ index: UInt8) -> Colour {
    Colour(packed: 0x0100_0000 | UInt32(index))
  }

  /// A 24-bit colour (sRGB). No terminal is sent one: it becomes the nearest of those it can show.
  public static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Colour {
    Colour(packed: 0x0200_0000 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }

  /// The colour taken apart.
  public enum Kind: Hashable, Sendable {
    case standard
    case indexed(UInt8)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
  }

  /// Which of the three it is, with its value.
  public var kind: Kind {
    switch packed >> 24 {
    case 0: .standard
    case 1: .indexed(UInt8(truncatingIfNeeded: packed))
    default:
      .rgb(
        red: UInt8(truncatingIfNeeded: packed >> 16), green: UInt8(truncatingIfNeeded: packed >> 8),
        blue: UInt8(truncatingIfNeeded: packed))
    }
  }
}

/// The first eight entries of the palette: the colours of ECMA-48 (SGR 30 to 37, 8.3.117), in the
/// shades that the terminal's user chose.
extension Colour {
  /// Entry 0 of the palette.
  public static let black = indexed(0)
  /// Entry 1 of the palette.
  public static let red = indexed(1)
  /// Entry 2 of the palette.
  public static let green = indexed(2)
  /// Entry 3 of the palette.
  public static let yellow = indexed(3)
  /// Entry 4 of the palette.
  public static let blue = indexed(4)
  /// Entry 5 of the palette.
  public static let magenta = indexed(5)
  /// Entry 6 of the palette.
  public static let cyan = indexed(6)
  /// Entry 7 of the palette, a light grey on most terminals.
  public static let white = indexed(7)

  /// The sixteen names that a theme may use, in the order of the palette. `default`, for the
  /// terminal's own colour, isn't among them.
  public static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow",
    "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]
}

/// A colour as a theme names it: the terminal's own, one of the 256 palette entries, or 24 bits.
///
/// What a terminal can really show is decided late, by ``ColourDepth``.
public struct Colour: Hashable, Sendable {
  /// 0 is the terminal's own colour; else the kind in the top byte and the value below.
  private let packed: UInt32

  private init(packed: UInt32) { self.packed = packed }

  /// The terminal's own foreground or background, whatever its user chose.
  public static let standard = Colour(packed: 0)

  /// An entry of the xterm palette: 0-7 ANSI, 8-15 bright, 16-231 the cube, 232-255 greys.
  public static func indexed(_ index: UInt8) -> Colour {
    Colour(packed: 0x0100_0000 | UInt32(index))
  }

  public static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Colour {
    Colour(packed: 0x0200_0000 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }

  /// The colour taken apart.
  public enum Kind: Hashable, Sendable {
    case standard
    case indexed(UInt8)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
  }

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

extension Colour {
  public static let black = indexed(0)
  public static let red = indexed(1)
  public static let green = indexed(2)
  public static let yellow = indexed(3)
  public static let blue = indexed(4)
  public static let magenta = indexed(5)
  public static let cyan = indexed(6)
  public static let white = indexed(7)

  /// The sixteen names a theme may use, in the order of the palette; `default` stands apart.
  public static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow",
    "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]
}

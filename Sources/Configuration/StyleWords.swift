import CommandLine
import Screen

/// Reads a style's words, such as `green on #202020 bold`.
struct StyleWords {
  struct Problem: Error { let sentence: String }

  let palette: [String: Colour]

  /// The style of an optional colour, optionally `on` another, and attributes in any order.
  func style(_ text: String) throws(Problem) -> Style {
    var style = Style.plain
    var isBackground = false
    var hasForeground = false
    for word in text.split(separator: " ").map(String.init) {
      if word == "on" {
        guard !isBackground else {
          throw Problem(sentence: "\(text) has \"on\" twice; write COLOUR on COLOUR.")
        }
        isBackground = true
      } else if let attribute = Self.attributes[word] {
        style.attributes.insert(attribute)
      } else {
        guard let colour = palette[word] ?? Self.colour(word) else { throw unknown(word) }
        if isBackground {
          style.background = colour
        } else if hasForeground {
          throw Problem(
            sentence: "\(text) has two colours; write COLOUR on COLOUR for a background.")
        } else {
          style.foreground = colour
          hasForeground = true
        }
      }
    }
    return style
  }

  private func unknown(_ word: String) -> Problem {
    let known = palette.keys.sorted() + Colour.names + Self.attributes.keys.sorted()
    let meant = nearest(to: word, among: known)
    return Problem(
      sentence: "\"\(word)\" is neither a colour nor an attribute"
        + (meant.map { "; did you mean \($0)?" } ?? "; use a name such as green or bold."))
  }

  private static let attributes: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  /// `#rrggbb`, an index of the palette, `default`, or one of the sixteen names.
  static func colour(_ text: String) -> Colour? {
    if text == "default" { return .standard }
    if let index = UInt8(text) { return .indexed(index) }
    if let index = Colour.names.firstIndex(of: text) { return .indexed(UInt8(index)) }
    guard text.hasPrefix("#"), text.utf8.count == 7,
      text.utf8.dropFirst().allSatisfy({
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20)
      }),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    return .rgb(
      UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}

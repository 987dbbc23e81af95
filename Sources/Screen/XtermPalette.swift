/// The colours of xterm's palette, by their indices, if the user hasn't changed them.
enum XtermPalette {
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

extension Colour {
  /// The hues among the sixteen: neither black, white nor a grey, which say that something rests.
  private static let hues: [UInt8] = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14]

  /// One of the sixteen for each colour, no two alike while they last: what is told apart by its
  /// colour stays apart on a terminal that has few.
  ///
  /// Each takes the nearest that is left, the first of the list first.
  public static func distinct(_ colours: [Colour]) -> [Colour: Colour] {
    var found: [Colour: Colour] = [:]
    var left = hues
    for colour in colours where found[colour] == nil {
      guard case .rgb(let red, let green, let blue) = colour.kind else {
        found[colour] = colour
        continue
      }
      let wanted = (Int(red), Int(green), Int(blue))
      let nearest = Palette.nearest(to: wanted, among: left.isEmpty ? hues : left)
      left.removeAll { $0 == nearest }
      found[colour] = .indexed(nearest)
    }
    return found
  }
}

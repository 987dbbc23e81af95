extension Colour {
  /// The hues among the sixteen colours: not black, white or grey, which mean that nothing is going
  /// on.
  private static let hues: [UInt8] = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14]

  /// Gives each colour one of the sixteen, so that what differs in colour still does on a terminal
  /// with few. Beyond twelve colours they repeat.
  ///
  /// In the order of the list, each gets the nearest hue that is left. A colour that isn't 24-bit
  /// stays as it is.
  public static func distinct(_ colours: [Colour]) -> [Colour: Colour] {
    var found: [Colour: Colour] = [:]
    var left = hues
    for colour in colours where found[colour] == nil {
      guard case .rgb(let red, let green, let blue) = colour.kind else {
        found[colour] = colour
        continue
      }
      let wanted = (Int(red), Int(green), Int(blue))
      let nearest = XtermPalette.nearest(to: wanted, among: left.isEmpty ? hues : left)
      left.removeAll { $0 == nearest }
      found[colour] = .indexed(nearest)
    }
    return found
  }
}

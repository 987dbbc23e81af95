import Screen
import Testing

@Suite struct ColourDepthTests {
  @Test(arguments: [
    (Colour.rgb(255, 0, 0), ColourDepth.palette, Colour.indexed(196)),
    (.rgb(8, 8, 8), .palette, .indexed(232)), (.rgb(95, 135, 175), .palette, .indexed(67)),
    (.rgb(0, 0, 0), .palette, .indexed(16)), (.indexed(9), .palette, .indexed(9)),
    (.rgb(250, 250, 250), .sixteen, .indexed(15)), (.indexed(196), .sixteen, .indexed(9)),
    (.indexed(244), .sixteen, .indexed(8)), (.rgb(0, 200, 10), .sixteen, .green),
    (.standard, .sixteen, .standard), (.rgb(0, 200, 10), .eight, .green),
    (.indexed(12), .eight, .blue), (.red, .none, .standard),
  ])
  func nearest(_ colour: Colour, at depth: ColourDepth, is nearest: Colour) {
    #expect(depth.reduce(Style(foreground: colour)).foreground == nearest)
  }

  @Test func brightBecomesBoldWhereThereAreEight() {
    let bright = ColourDepth.eight.reduce(Style(foreground: .indexed(10)))
    #expect(bright == Style(foreground: .green, attributes: .bold))
    let grey = ColourDepth.eight.reduce(Style(foreground: .indexed(8)))
    #expect(grey == Style(attributes: .dim))
  }

  @Test func whatIsSetOffStaysSetOffWithoutColour() {
    let badge = Style(foreground: .white, background: .red, attributes: .bold)
    #expect(ColourDepth.none.reduce(badge) == Style(attributes: [.bold, .reverse]))
  }

  /// A foreground and a background that differ never become the same colour.
  @Test(arguments: ColourDepth.allCases)
  func textStaysLegible(_ depth: ColourDepth) {
    for foreground in UInt8(0)...255 {
      for background in stride(from: 0, through: 255, by: 5).map({ UInt8($0) })
      where foreground != background {
        let style = depth.reduce(
          Style(foreground: .indexed(foreground), background: .indexed(background)))
        #expect(
          style.foreground != style.background || style.attributes.contains(.reverse),
          "\(foreground) on \(background)")
      }
    }
  }

  @Test(arguments: [
    (-1, ColourDepth.none), (0, .none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen),
    (256, .palette), (16_777_216, .palette),
  ])
  func depth(ofColours colours: Int, is depth: ColourDepth) {
    #expect(ColourDepth(colours: colours) == depth)
  }

  @Test func aSettingWinsThenNoColour() {
    #expect(ColourDepth(setting: .sixteen, noColour: "1", colours: 256) == .sixteen)
    #expect(ColourDepth(setting: .palette, noColour: nil, colours: 8) == .eight)
    #expect(ColourDepth(setting: nil, noColour: "1", colours: 256) == .none)
    #expect(ColourDepth(setting: nil, noColour: "", colours: 256) == .palette)
  }
}

import Screen
import Testing

@Suite struct DistinctColourTests {
  /// The types of the demo clinic; three of them used to become the same grey.
  @Test func noTwoAreAlikeWhileTheyLast() {
    let wanted: [Colour] = [
      .rgb(0x33, 0x66, 0xCC), .rgb(0x2E, 0x8B, 0x57), .rgb(0x8E, 0x5E, 0xA2),
      .rgb(0xB8, 0x86, 0x0B), .rgb(0xC0, 0x39, 0x2B), .rgb(0x17, 0xA2, 0xB8),
      .rgb(0x7F, 0x8C, 0x8D), .rgb(0x4B, 0x6C, 0x8A),
    ]
    let found = Colour.distinct(wanted)
    for depth in [ColourDepth.eight, .sixteen] {
      let shown = wanted.compactMap { found[$0] }.map { depth.reduce(Style(foreground: $0)) }
      #expect(Set(shown).count == wanted.count)
      #expect(shown.allSatisfy { !$0.attributes.contains(.dim) && $0.foreground != .standard })
    }
  }

  @Test func moreThanThereAreHuesShareThem() {
    let many = (0..<20).map { Colour.rgb(UInt8($0 * 12), 100, 50) }
    #expect(Set(Colour.distinct(many).values).count == 12)
  }
}

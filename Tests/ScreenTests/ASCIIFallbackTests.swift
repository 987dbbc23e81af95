import Screen
import Testing

@Suite struct ASCIIFallbackTests {
  @Test func everyGlyphKeepsItsColumns() {
    var grid = Grid(size: Size(columns: 28, rows: 4))
    grid.box(grid.bounds, style: .plain, title: "Müller")
    grid.put("┃ 王 小明 … ✓ · ▆▁ e\u{301}x 👩", in: grid.bounds.inset(columns: 2, rows: 1))
    grid.put("Nguyễn, José", at: Point(column: 2, row: 2))
    #expect(
      grid.inASCII.text == """
        +- Muller -----------------+
        | | ?  ? ?  ~ v . #_ ex ?  |
        | Nguyen, Jose             |
        +--------------------------+
        """)
    #expect(grid.inASCII.text.utf8.allSatisfy { $0 < 0x7F })
    #expect(grid.inASCII.inASCII == grid.inASCII)
  }
}

extension ASCIIFallbackTests {
  @Test func aLineOfTextIsPutIntoASCIIToo() {
    #expect(SafeText.ascii("Nguyễn, José · 09:00–09:30 … 王") == "Nguyen, Jose . 09:00-09:30 ~ ?")
    #expect(SafeText.ascii("\u{1B}[2J\n\u{7F}").utf8.allSatisfy { (0x20..<0x7F).contains($0) })
  }
}

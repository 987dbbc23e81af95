import Screen
import Testing

@Suite struct GridTests {
  @Test func picture() {
    var grid = Grid(size: Size(columns: 24, rows: 5))
    grid.horizontalLine(at: Point(column: 0, row: 0), columns: 30, style: .plain)
    grid.verticalLine(at: Point(column: 0, row: 1), rows: 9, style: .plain)
    grid.put("SMITH Jane, Tue 24 Nov 15:00", in: grid.bounds.inset(columns: 2, rows: 1))
    grid.put(
      "王 小明", in: Rect(column: 2, row: 2, columns: 20, rows: 1), alignment: .trailing)
    grid.put(
      "in", in: Rect(column: 2, row: 3, columns: 20, rows: 1), alignment: .centred)
    #expect(
      grid.text == """
        ────────────────────────
        │ SMITH Jane, Tue 24 …
        │              王 小明
        │          in
        │
        """)
  }

  @Test func halvesOfWideGlyphsAreNeverLeftAlone() {
    var grid = Grid(size: Size(columns: 6, rows: 1))
    grid.put("王小明", at: Point(column: 0, row: 0))
    grid.put("x", at: Point(column: 1, row: 0))
    #expect(grid.text == " x小明")
    grid.put("y", at: Point(column: 2, row: 0))
    #expect(grid.text == " xy 明")
    grid.put("李", at: Point(column: 3, row: 0))
    #expect(grid.text == " xy李")
    #expect(grid[Point(column: 4, row: 0)].isRightHalf)
    grid.put("大", at: Point(column: 4, row: 0))
    #expect(grid.text == " xy 大")
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("王小", 3, "王…"), ("王小", 4, "王小"), ("王小明", 4, "王…"),
    ("a王", 2, "a…"), ("王", 1, "…"), ("abc", 0, ""), ("abc", -1, ""),
  ])
  func cutting(_ text: String, to columns: Int, shows shown: String) {
    var grid = Grid(size: Size(columns: 8, rows: 1))
    let used = grid.put(text, at: Point(column: 0, row: 0), maxColumns: columns)
    #expect(grid.text == shown)
    #expect(used == TextWidth.columns(of: shown))
  }

  @Test func whatLiesOutsideIsClipped() {
    var grid = Grid(size: Size(columns: 4, rows: 1))
    grid.put("abcdef", at: Point(column: -2, row: 0))
    #expect(grid.text == "cdef")
    grid.put("no", at: Point(column: 0, row: 1))
    grid.put("no", at: Point(column: 4, row: 0))
    grid.put("no", at: Point(column: 0, row: -1))
    grid.fill(Rect(column: -3, row: -3, columns: 4, rows: 9), with: "#", style: .plain)
    grid.horizontalLine(at: Point(column: 2, row: 0), columns: 9, style: .plain)
    #expect(grid.text == "#d──")
    #expect(Grid(size: Size(columns: 0, rows: -4)).size == Size(columns: 1, rows: 1))
  }

  @Test func nothingPutInCanSteerTheTerminal() {
    var grid = Grid(size: Size(columns: 20, rows: 1))
    grid.put("\u{1B}[2J\u{9B}31m\u{202E}x\n", at: Point(column: 0, row: 0))
    #expect(grid.text == "␛[2J�31m�x␊")
    grid.fill(grid.bounds, with: "\u{1B}", style: .plain)
    #expect(grid.text == String(repeating: "␛", count: 20))
  }

  @Test func stylesLieOverEachOther() {
    let text = Style(foreground: .green, attributes: .bold)
    var grid = Grid(size: Size(columns: 3, rows: 1))
    grid.put("abc", at: Point(column: 0, row: 0), style: text)
    grid.paint(
      Rect(column: 0, row: 0, columns: 1, rows: 1),
      style: Style(background: .blue, attributes: .underline))
    #expect(
      grid[Point(column: 0, row: 0)].style
        == Style(foreground: .green, background: .blue, attributes: [.bold, .underline]))
    #expect(grid[Point(column: 1, row: 0)].style == text)
    #expect(grid.text == "abc")
  }

  @Test func equalPicturesAreEqualWhateverTheOrderTheyWerePainted() {
    var one = Grid(size: Size(columns: 4, rows: 1))
    var other = one
    one.put("e\u{301}o\u{308}", at: Point(column: 0, row: 0))
    other.put("o\u{308}", at: Point(column: 1, row: 0))
    other.put("e\u{301}", at: Point(column: 0, row: 0))
    #expect(one == other)
    #expect(other.changes(since: one).isEmpty)
    other.cursor = Point(column: 1, row: 0)
    #expect(one != other)
  }

  @Test func firstPlaceOfText() {
    var grid = Grid(size: Size(columns: 12, rows: 3))
    grid.put("王 free", at: Point(column: 1, row: 2))
    #expect(grid.firstPlace(of: "free") == Point(column: 4, row: 2))
    #expect(grid.firstPlace(of: "booked") == nil)
  }
}

import Screen
import TestKit
import Testing

@Suite struct GridChangesTests {
  private let bold = Style(attributes: .bold)

  @Test func onlyWhatDiffersIsWritten() {
    var before = Grid(size: Size(columns: 12, rows: 2))
    before.put("09:30 free", at: Point(column: 0, row: 1))
    var after = before
    after.put("SMITH", at: Point(column: 6, row: 1), style: bold)
    #expect(
      after.changes(since: before)
        == [Run(at: Point(column: 6, row: 1), text: "SMITH", style: bold)])
    #expect(before.changes(since: before).isEmpty)
  }

  @Test func aNewSizeIsWrittenWhole() {
    let before = Grid(size: Size(columns: 4, rows: 1))
    let after = Grid(size: Size(columns: 3, rows: 2))
    #expect(after.changes(since: before).map(\.text) == ["   ", "   "])
  }

  @Test func wideGlyphsAreWrittenWhole() {
    var before = Grid(size: Size(columns: 6, rows: 1))
    before.put("王小", at: Point(column: 0, row: 0))
    var after = before
    after.paint(Rect(column: 1, row: 0, columns: 1, rows: 1), style: bold)
    after.put("大", at: Point(column: 2, row: 0))
    #expect(after.changes(since: before).map(\.text) == ["王大"])
  }

  /// For any two pictures, writing the changes over the old one gives the new one.
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 7])
  func changesLeadFromOnePictureToTheOther(seed: UInt64) {
    var random = Seed(seed)
    for _ in 0..<300 {
      let before = Self.scribble(&random)
      let after = Self.scribble(&random)
      var screen = before
      for run in after.changes(since: before) {
        screen.put(run.text, at: run.at, style: run.style)
      }
      #expect(screen == after, "seed \(seed)")
    }
  }

  private static func scribble(_ random: inout Seed) -> Grid {
    let words = ["free", "王小明", "e\u{301}", "Ngu\u{79}ễn", "a", "👩‍👩‍👧", "o\u{308}\u{301}x"]
    var grid = Grid(size: Size(columns: 9, rows: 3))
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let style = Style(
        foreground: .indexed(UInt8.random(in: 0...1, using: &random)),
        attributes: Attributes(rawValue: UInt8.random(in: 0...1, using: &random)))
      let at = Point(
        column: Int.random(in: -2...9, using: &random), row: Int.random(in: 0...2, using: &random))
      grid.put(words.randomElement(using: &random)!, at: at, style: style)
    }
    return grid
  }
}

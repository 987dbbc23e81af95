import Screen
import TestKit
import Testing

@Suite struct LayoutTests {
  @Test func fixedAndFlexibleParts() {
    let rect = Rect(column: 2, row: 1, columns: 80, rows: 24)
    let parts = rect.splitColumns([.fixed(20), .fixed(1), .flexible(), .flexible(weight: 2)])
    #expect(parts.map(\.columns) == [20, 1, 19, 40])
    #expect(parts.map(\.column) == [2, 22, 23, 42])
    #expect(parts.allSatisfy { $0.rows == 24 && $0.row == 1 })
    #expect(rect.splitRows([.fixed(1), .fixed(2)]).map(\.rows) == [1, 23])
  }

  @Test func whatDoesNotFitIsEmptyLastFirst() {
    let rows = Rect(Size(columns: 5, rows: 3)).splitRows([
      .fixed(2), .flexible(), .fixed(2), .fixed(1),
    ])
    #expect(rows.map(\.rows) == [2, 0, 1, 0])
    #expect(Rect(Size(columns: 5, rows: 3)).splitRows([]).isEmpty)
  }

  /// Any parts tile any rectangle: each cell is in one part, and no part is negative.
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 3])
  func anyPartsTileAnyRectangle(seed: UInt64) {
    var random = Seed(seed)
    for _ in 0..<2_000 {
      let rect = Rect(
        column: Int.random(in: -3...9, using: &random), row: 0,
        columns: Int.random(in: 0...120, using: &random),
        rows: Int.random(in: 1...60, using: &random))
      let parts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Bool.random(using: &random)
          ? Part.fixed(Int.random(in: -2...50, using: &random))
          : .flexible(weight: Int.random(in: 0...4, using: &random))
      }
      var at = rect.column
      for piece in rect.splitColumns(parts) {
        #expect(piece.column == at && piece.columns >= 0, "seed \(seed)")
        at = piece.endColumn
      }
      #expect(at == rect.endColumn, "seed \(seed) \(parts) in \(rect)")
    }
  }

  @Test func rectangles() {
    let rect = Rect(column: 0, row: 0, columns: 10, rows: 4)
    #expect(rect.inset(columns: 2, rows: 1) == Rect(column: 2, row: 1, columns: 6, rows: 2))
    #expect(rect.inset(columns: 9, rows: 9).isEmpty)
    #expect(
      rect.centred(Size(columns: 4, rows: 9)) == Rect(column: 3, row: 0, columns: 4, rows: 4))
    #expect(rect.intersection(Rect(column: 8, row: 9, columns: 5, rows: 5)).isEmpty)
    #expect(rect.line(3) == Rect(column: 0, row: 3, columns: 10, rows: 1))
    #expect(rect.line(4).isEmpty)
  }
}

import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct LayoutTests {
  @Test(arguments: Console.Pane.allCases)
  func theScreenIsTiledAtEverySize(_ pane: Console.Pane) {
    for columns in 1...300 {
      for rows in [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 15, 24, 25, 40, 60, 99, 100] {
        for cardRows in [0, 1, 8, 15, Int.max / 2] {
          let size = Size(columns: columns, rows: rows)
          let layout = ConsoleLayout(size: size, pane: pane, cardRows: cardRows)
          let parts = [
            layout.header, layout.practitioners, layout.calendar, layout.clients, layout.card,
            layout.rule, layout.detail, layout.footer,
          ].filter { !$0.isEmpty }
          let cells = parts.map { $0.columns * $0.rows }.reduce(0, +)
          guard cells == columns * rows, Self.areApart(parts),
            parts.allSatisfy({ $0.intersection(Rect(size)) == $0 })
          else {
            Issue.record("\(columns)x\(rows), \(pane), card \(cardRows): \(parts)")
            return
          }
        }
      }
    }
  }

  private static func areApart(_ parts: [Rect]) -> Bool {
    parts.indices.allSatisfy { one in
      parts[..<one].allSatisfy { $0.intersection(parts[one]).isEmpty }
    }
  }

  @Test func columnsOfTheCalendarTileIt() {
    for columns in 1...300 {
      let layout = ConsoleLayout(
        size: Size(columns: columns, rows: 24), pane: .calendar, cardRows: 0)
      // Narrower ones show a list.
      guard layout.calendar.columns >= ConsoleLayout.narrowestDayView else { continue }
      for count in 0...14 {
        let visible = layout.visibleColumns(of: count)
        #expect(visible >= 1)
        #expect(visible <= max(1, count))
        var end = layout.calendarColumn(0, of: visible).column
        for index in 0..<visible {
          let rect = layout.calendarColumn(index, of: visible)
          #expect(rect.column == end)
          #expect(rect.columns > 0)
          end = rect.endColumn
        }
        #expect(end == layout.calendar.endColumn)
      }
    }
  }

  @Test func theCursorIsInSightAtEverySize() async {
    var random = Seed()
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    let keys: [Key] = [
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .character("+"),
      .character("-"), .character("1"), .character("4"), .tab, .character("b"), .escape,
      .character("?"),
    ]
    for _ in 0..<2000 {
      let size = Size(
        columns: .random(in: 1...300, using: &random), rows: .random(in: 1...100, using: &random))
      desk.send(.input(.resized(size)))
      desk.send(.input(.key(keys.randomElement(using: &random)!)))
      await desk.settle()
      #expect(desk.state.isCursorInSight, "\(random), \(size)")
    }
  }
}

extension Console {
  /// Whether the cursor's row and column are on the screen.
  var isCursorInSight: Bool {
    let rows = max(1, layout.calendarRows)
    let line = effectiveView == .agenda ? desk.agendaIndex ?? 0 : row(of: diary.cursor.time)
    guard (calendar.firstRow..<calendar.firstRow + rows).contains(line) else { return false }
    guard let column = cursorColumn.flatMap({ calendarColumns.firstIndex(of: $0) }) else {
      return true
    }
    return (calendar.firstColumn..<calendar.firstColumn + visibleColumns).contains(column)
  }
}

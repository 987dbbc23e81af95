import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// What must hold for every picture, at any size and with any card.
@Suite struct EverySizeTests {
  private static let openings: [KeyMacro] = [
    "", "b s m i", "b s m i SPACE j ENTER", "l j ENTER", "l j x 1 TAB i l l", "/ s m i",
    "/ l i n h ENTER", "g f r i", "?", "4", "4 l w", "l w",
  ]

  /// The cursor has a place even with nothing found, nothing there and nothing selected.
  @Test(arguments: [
    "SHIFT-TAB", "/ q q q q ESC", "TAB TAB j", "2", "3", "W", "c", ": b o", "o", "A t o m", "z",
    "f 3 p", "f 3 p ENTER", "F l i n", "l j s", "l j e", "n m a r y",
  ])
  func theCursorAlwaysRestsSomewhere(_ keys: KeyMacro) async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type(keys)
    for (columns, rows) in [(32, 10), (46, 16), (80, 24), (120, 40)] {
      desk.send(.input(.resized(Size(columns: columns, rows: rows))))
      let grid = desk.picture()
      #expect(grid.cursor.map(grid.contains) == true, "\(columns)x\(rows)")
    }
  }

  @Test(arguments: openings)
  func noSizeBreaksIt(_ keys: KeyMacro) async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type(keys)
    for columns in [1, 2, 3, 10, 31, 32, 45, 46, 60, 79, 80, 81, 119, 120, 150, 200, 300] {
      for rows in [1, 2, 9, 10, 15, 16, 23, 24, 25, 50, 100] {
        desk.send(.input(.resized(Size(columns: columns, rows: rows))))
        let grid = desk.picture()
        #expect(grid.size == Size(columns: columns, rows: rows))
        // A screen reader follows the terminal's cursor.
        let cursor = grid.cursor
        #expect(cursor.map(grid.contains) == true, "\(columns)x\(rows): \(cursor as Any)")
      }
    }
  }

  /// A smaller size and back changes only the picture.
  @Test(arguments: openings)
  func aSizeThatCameBackShowsTheSame(_ keys: KeyMacro) async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type(keys)
    let before = desk.picture()
    for (columns, rows) in [(20, 5), (46, 16), (200, 50), (80, 24)] {
      desk.send(.input(.resized(Size(columns: columns, rows: rows))))
    }
    #expect(desk.picture().text == before.text)
  }

  /// The badge says which clinic this is at any size that shows a diary.
  @Test(arguments: [(32, 10), (46, 16), (80, 24), (200, 50)])
  func theBadgeIsAlwaysThere(_ columns: Int, _ rows: Int) async {
    let desk = await HeadlessDesk.open(
      PaperClinic.riverside(), size: Size(columns: columns, rows: rows))
    #expect(desk.picture().text(row: 0).contains("DEMO"), "\(desk.picture().text(row: 0))")
  }
}

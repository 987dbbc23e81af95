import CivilTime
import DeskModel
import Screen

/// The first line, row and column that the panes show.
struct Scroll: Hashable, Sendable {
  var row: Int
  var column: Int
  var person: Int
  var client: Int
}

extension Console {
  private var scroll: Scroll {
    get {
      Scroll(
        row: calendar.firstRow, column: calendar.firstColumn, person: people.first,
        client: clients.first)
    }
    set {
      calendar.firstRow = newValue.row
      calendar.firstColumn = newValue.column
      people.first = newValue.person
      clients.first = newValue.client
    }
  }

  /// Changes the screen's size. The panes scroll from where they were at the last key, so that a
  /// window that returns to its old size shows the same again.
  mutating func resize(to size: Size) -> [Effect] {
    scroll = scrollBeforeResize ?? scroll
    scrollBeforeResize = scroll
    self.size = size
    return []
  }
}

/// How the panes were scrolled before a card covered some of their rows.
struct ScrollUnderCards: Sendable {
  var scroll: Scroll
  var column: DiaryColumn?
  var time: Instant
  var view: Diary.View
}

extension Console {
  /// How the panes are scrolled; nil while a card is open.
  var scrollWithoutCards: ScrollUnderCards? {
    guard overlays.isEmpty else { return nil }
    return ScrollUnderCards(
      scroll: scroll, column: cursorColumn, time: diary.cursor.time, view: diary.view)
  }

  /// Once the last card is closed, scrolls the panes back, unless the cursor has moved.
  mutating func keepScroll(_ before: ScrollUnderCards?) {
    if let before, !overlays.isEmpty { scrollUnderCards = before }
    guard overlays.isEmpty, let under = scrollUnderCards else { return }
    scrollUnderCards = nil
    let isSame =
      under.column == cursorColumn && under.time == diary.cursor.time && under.view == diary.view
    if isSame { scroll = under.scroll }
  }
}

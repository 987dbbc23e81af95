import CivilTime
import DeskModel
import Screen

/// What each pane shows first.
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

  /// Takes another size. However many sizes a window goes through, one that comes back shows the
  /// same: each starts from where the panes stood when the last key was pressed.
  mutating func resize(to size: Size) -> [Effect] {
    scroll = scrollBeforeResize ?? scroll
    scrollBeforeResize = scroll
    self.size = size
    return []
  }
}

/// What the panes showed before a card took rows of them.
struct ScrollUnderCards: Sendable {
  var scroll: Scroll
  var column: DiaryColumn?
  var time: Instant
  var view: Diary.View
}

extension Console {
  /// Nil while a card is open.
  var scrollWithoutCards: ScrollUnderCards? {
    guard overlays.isEmpty else { return nil }
    return ScrollUnderCards(
      scroll: scroll, column: cursorColumn, time: diary.cursor.time, view: diary.view)
  }

  /// Once no card is open any more the panes show what they did, unless the cursor is elsewhere.
  mutating func keepScroll(_ before: ScrollUnderCards?) {
    if let before, !overlays.isEmpty { scrollUnderCards = before }
    guard overlays.isEmpty, let under = scrollUnderCards else { return }
    scrollUnderCards = nil
    let isSame =
      under.column == cursorColumn && under.time == diary.cursor.time && under.view == diary.view
    if isSame { scroll = under.scroll }
  }
}

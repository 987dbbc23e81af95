import Screen

/// What each pane shows first.
struct Scroll: Hashable, Sendable {
  var row: Int
  var column: Int
  var person: Int
  var client: Int
}

extension ConsoleState {
  private var scroll: Scroll {
    get {
      Scroll(
        row: diary.firstRow, column: diary.firstColumn, person: people.first,
        client: clients.first)
    }
    set {
      diary.firstRow = newValue.row
      diary.firstColumn = newValue.column
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

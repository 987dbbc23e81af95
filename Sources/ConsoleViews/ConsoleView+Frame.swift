import Booking
import CivilTime
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  func drawHeader(_ state: Console, in rect: Rect, on grid: inout Grid) {
    grid.fill(rect, style: styles.header)
    var right = rect.endColumn
    func putRight(_ text: String, _ style: Style) {
      let width = TextWidth.columns(of: text)
      right -= width
      if right > 0 { grid.put(text, at: Point(column: right, row: rect.row), style: style) }
    }
    if !state.operatorName.isEmpty { putRight(" · \(state.operatorName) ", styles.header) }
    let connection = Wording.connection(state.desk, countsSeconds: state.countsSeconds)
    putRight(
      connection,
      connection == Wording.live ? styles.header : styles.offline.over(styles.header))
    putRight("  ", styles.header)
    putRight(" \(state.clinicKind.rawValue) ", badgeStyle(state.clinicKind))
    putRight("  \(Wording.clock(state.desk))  ", styles.header)
    let room = max(0, right - 2)
    let place = [Wording.place(state.desk), state.location?.name ?? ""]
    grid.put(
      " " + (place.first { TextWidth.columns(of: $0) <= room } ?? place[1]), at: rect.origin,
      style: styles.header.adding(.bold), maxColumns: room + 1)
  }

  func badgeStyle(_ kind: ClinicKind) -> Style {
    switch kind {
    case .demo: styles.badgeDemo
    case .sandbox: styles.badgeSandbox
    case .production: styles.badgeProduction
    }
  }

  /// Draws the line below the panes, with the diary's day at its left.
  func drawRule(_ state: Console, _ layout: ConsoleLayout, on grid: inout Grid) {
    grid.horizontalLine(
      at: layout.rule.origin, columns: layout.rule.columns, style: styles.rule)
    let isCovered =
      if case .client? = state.overlays.last { state.clientBeside == nil } else {
        !state.overlays.isEmpty
      }
    guard state.clinic != nil, !isCovered else { return }
    let column = layout.calendar.isEmpty ? 2 : layout.calendar.column + 2
    grid.put(
      " \(Wording.diaryDay(state.desk)) ", at: Point(column: column, row: layout.rule.row),
      style: styles.title, maxColumns: max(0, layout.rule.columns - column))
  }

  /// Draws the detail line: the open field, else the last message, else the selection.
  func drawDetail(_ state: Console, in rect: Rect, on grid: inout Grid) {
    guard !hasLine(state) else { return }
    if let message = state.message {
      drawNotice(message, state, in: rect, on: &grid)
    } else if case .plan(let card)? = state.overlays.last {
      grid.put(
        " "
          + (card.selected(state.desk).map { Wording.proposalLine($0, state.desk, state.keys) }
            ?? ""),
        at: rect.origin,
        style: styles.detail,
        maxColumns: rect.columns)
    } else if state.overlays.isEmpty {
      grid.put(
        " " + Wording.selection(state), at: rect.origin, style: styles.detail,
        maxColumns: rect.columns)
    }
  }

  func drawNotice(_ message: Message, _ state: Console, in rect: Rect, on grid: inout Grid) {
    let style =
      switch message.severity {
      case .information: styles.information
      case .warning: styles.warning
      case .failure: styles.failure
      }
    let lines = SafeText.wrapped(Wording.message(message, state), columns: max(1, rect.columns - 2))
    // A message of two lines covers the rule above, so that its reason isn't cut off.
    let over = lines.count > 1 && rect.row > 0 ? 1 : 0
    for row in 0...over {
      let line = Rect(
        column: rect.column, row: rect.row - over + row, columns: rect.columns, rows: 1)
      grid.fill(line, style: style)
      let text = row == over ? lines.dropFirst(over).joined(separator: " ") : lines[0]
      grid.put(" " + text, in: line, style: style)
    }
  }

  private func isOneLine(_ message: Message, _ state: Console, in rect: Rect) -> Bool {
    SafeText.wrapped(Wording.message(message, state), columns: max(1, rect.columns - 2)).count == 1
  }

  /// Draws a message that is longer than the footer above the open field, over the card and the
  /// rule, so that the field remains readable.
  func drawLongNotice(_ state: Console, _ layout: ConsoleLayout, on grid: inout Grid) {
    guard hasLine(state), let message = state.message, layout.detail.row > 1,
      !isOneLine(message, state, in: layout.footer)
    else { return }
    let field = layout.detail
    let rect = Rect(column: field.column, row: field.row - 1, columns: field.columns, rows: 1)
    let cursor = grid.cursor
    drawNotice(message, state, in: rect, on: &grid)
    grid.cursor = cursor
  }

  /// Whether there is a field in the detail line.
  private func hasLine(_ state: Console) -> Bool {
    switch state.overlays.last {
    case .booking, .goTo, .search, .find, .operatorLine, .away, .palette: true
    case .help(let card): card.isFiltering
    default: false
    }
  }

  func drawFooter(_ state: Console, in rect: Rect, on grid: inout Grid) {
    if hasLine(state), let message = state.message, isOneLine(message, state, in: rect) {
      drawNotice(message, state, in: rect, on: &grid)
      return
    }
    let hints = Wording.hints(state)
    var column = rect.column + 1
    for (index, hint) in hints.enumerated() {
      // The hints to confirm, to leave and, at the end, to open the help are dropped last.
      let after = hints.indices.filter { $0 > index && isKept($0, of: hints) }
      let reserve =
        isKept(index, of: hints) ? 0 : after.reduce(0) { $0 + width(of: hints[$1]) + 2 }
      guard column + width(of: hint) + reserve <= rect.endColumn else { continue }
      column += grid.put(
        hint.key, at: Point(column: column, row: rect.row), style: styles.footerKey)
      if !hint.text.isEmpty {
        column += grid.put(
          " " + hint.text, at: Point(column: column, row: rect.row), style: styles.footer)
      }
      column += 2
    }
  }

  private func isKept(_ index: Int, of hints: [Wording.Hint]) -> Bool {
    hints[index].isKept || index == hints.count - 1
  }

  private func width(of hint: Wording.Hint) -> Int {
    TextWidth.columns(of: hint.key) + (hint.text.isEmpty ? 0 : 1)
      + TextWidth.columns(of: hint.text)
  }

  /// Draws a text field with the terminal's cursor in it.
  func drawField(
    _ editor: LineEditor, at point: Point, columns: Int, on grid: inout Grid
  ) -> Int {
    let (text, caret) = editor.window(columns: max(1, columns))
    let style = editor.isKept ? styles.selected : styles.field
    let width = grid.put(text, at: point, style: style, maxColumns: columns)
    grid.cursor = Point(column: point.column + caret, row: point.row)
    return width
  }

  /// Draws a card's title and clears the space below it.
  func drawCardFrame(_ title: String, in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    grid.fill(rect, style: styles.card)
    grid.horizontalLine(at: rect.origin, columns: rect.columns, style: styles.border)
    grid.put(
      " \(title) ", at: Point(column: rect.column + 1, row: rect.row), style: styles.cardTitle,
      maxColumns: max(0, rect.columns - 2))
  }

  /// Writes a line of a card.
  func putCard(
    _ text: String, _ line: Int, in rect: Rect, style: Style? = nil, on grid: inout Grid
  ) {
    guard line < rect.rows else { return }
    grid.put(
      text, at: Point(column: rect.column + 2, row: rect.row + line),
      style: style ?? styles.card, maxColumns: max(0, rect.columns - 3))
  }

  /// Draws lines of a card from one of its rows on, scrolled to show the selected one, with the
  /// terminal's cursor there.
  func drawRows(
    _ lines: [String], selection: Int, from top: Int, in rect: Rect, on grid: inout Grid
  ) {
    let rows = max(1, rect.rows - top)
    let first = max(0, min(selection - rows / 2, lines.count - rows))
    for (index, line) in lines.enumerated().dropFirst(first).prefix(rows) {
      let row = index - first + top
      let isSelected = index == selection
      let style = isSelected ? styles.selected : styles.card
      if isSelected {
        grid.fill(rect.line(row).inset(columns: 1), style: style)
        grid.cursor = Point(column: rect.column + 2, row: rect.row + row)
      }
      putCard((isSelected ? "▸ " : "  ") + line, row, in: rect, style: style, on: &grid)
    }
  }
}

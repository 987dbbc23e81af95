import Booking
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  /// Draws a list of proposals over all panes: the appointment or date on the left, its new time on
  /// the right.
  func drawPlan(
    _ card: PlanCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    guard let plan = state.desk.plan else { return }
    let rect = layout.body
    drawCardFrame(Wording.planTitle(plan, state.desk), in: rect, on: &grid)
    putCard(Wording.planNote(plan, state.keys), 1, in: rect, style: styles.dim, on: &grid)
    grid.cursor = Point(column: rect.column + 2, row: rect.row + 1)
    guard let items = plan.items, !items.isEmpty else {
      putCard(Wording.noPlan(plan), 3, in: rect, style: styles.dim, on: &grid)
      return
    }
    let selection = card.selection(state.desk)
    let list = CardList(rect, from: 3, count: items.count, selection: selection)
    let subjects = items.map {
      Wording.subject($0, isOneDay: Wording.isOneDay(plan, state.desk), state.desk)
    }
    let width = subjects.map { TextWidth.columns(of: $0) }.max() ?? 0
    for (index, item) in items.enumerated().dropFirst(list.first).prefix(list.rect.rows) {
      draw(
        item, index, subjects[index], isSelected: index == selection,
        columns: min(width, max(18, rect.columns - 40)), state,
        in: list.rect.line(index - list.first), on: &grid)
    }
  }

  private func draw(
    _ item: Plan.Item, _ index: Int, _ subject: String, isSelected: Bool, columns: Int,
    _ state: Console, in rect: Rect, on grid: inout Grid
  ) {
    let style = isSelected ? styles.selected : item.isOpen ? styles.card : styles.dim
    if isSelected {
      grid.fill(rect.inset(columns: 1), style: style)
      grid.cursor = Point(column: rect.column + 2, row: rect.row)
    }
    let number = index + 1 < 10 ? " \(index + 1)" : "\(index + 1)"
    grid.put(
      "\(isSelected ? "▸" : " ")\(number)", at: Point(column: rect.column + 1, row: rect.row),
      style: style)
    grid.put(
      TextWidth.cut(subject, to: columns), at: Point(column: rect.column + 6, row: rect.row),
      style: style)
    let at = Point(column: rect.column + 8 + columns, row: rect.row)
    grid.put(
      Wording.proposal(item, state.desk, state.keys), at: at, style: style,
      maxColumns: max(0, rect.endColumn - at.column - 1))
  }
}

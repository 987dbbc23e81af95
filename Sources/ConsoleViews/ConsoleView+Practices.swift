import Booking
import Console
import DeskModel
import Screen
import Wording

extension ConsoleView {
  /// Draws the practices to choose from, each with the badge that the header would show.
  func drawPractices(
    _ card: PracticesCard, _ state: Console, _ layout: ConsoleLayout, on grid: inout Grid
  ) {
    let rect = layout.card
    drawCardFrame(Wording.practicesTitle, in: rect, on: &grid)
    grid.cursor = rect.origin
    let rows = max(1, rect.rows - 1)
    let first = max(0, min(card.selection - rows / 2, state.choices.count - rows))
    let width = state.choices.map { TextWidth.columns(of: SafeText.line($0.name)) }.max() ?? 0
    for (line, choice) in state.choices.dropFirst(first).prefix(rows).enumerated() {
      let isSelected = first + line == card.selection
      let place = rect.line(line + 1).inset(columns: 2)
      drawPractice(choice, isSelected, state, columns: width, in: place, on: &grid)
      if isSelected { grid.cursor = place.origin }
    }
  }

  private static let widestBadge = TextWidth.columns(of: " \(ClinicKind.production.rawValue) ")

  private func drawPractice(
    _ choice: PracticeChoice, _ isSelected: Bool, _ state: Console, columns: Int,
    in rect: Rect, on grid: inout Grid
  ) {
    let style = isSelected ? styles.selected : styles.card
    // The badge is in sight even if a name is longer than the screen.
    let name = min(columns + 2, max(0, rect.columns - 14))
    grid.put(
      (isSelected ? "▸ " : "  ") + SafeText.line(choice.name), at: rect.origin, style: style,
      maxColumns: name)
    let badge = Point(column: rect.column + name + 2, row: rect.row)
    grid.put(
      " \(choice.kind.rawValue) ", at: badge, style: badgeStyle(choice.kind),
      maxColumns: max(0, rect.endColumn - badge.column))
    let note = Point(column: badge.column + Self.widestBadge + 2, row: rect.row)
    grid.put(
      Wording.standing(of: choice, state), at: note, style: styles.card,
      maxColumns: max(0, rect.endColumn - note.column))
  }
}

extension Wording {
  static let practicesTitle = "Practices"

  /// How this desk uses a practice: whether it is open, or being opened.
  static func standing(of choice: PracticeChoice, _ state: Console) -> String {
    if let opening = state.desk.opening, opening.choice == choice {
      return opening.request == nil ? "after pending changes …" : "opening …"
    }
    return choice.name == state.practiceName ? "here" : ""
  }
}

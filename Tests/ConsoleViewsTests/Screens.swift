import Console
import ConsoleViews
import Screen
import TestKit
import Testing

extension HeadlessDesk {
  /// The picture of the desk's state.
  func picture(_ theme: Theme = .sixteenColours) -> Grid {
    ConsoleView(theme: theme).picture(of: state)
  }
}

/// Compares a screen with a picture of it, row by row, without blanks at the ends of rows.
///
/// - Parameter cursor: the place of the terminal's cursor, which a screen reader follows.
func expect(
  _ grid: Grid, cursor: Point?, shows picture: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let seen = (0..<grid.size.rows).map { grid.text(row: $0) }
  let differing = zip(expected, seen).enumerated().filter { $1.0 != $1.1 }
    .map { "row \($0)\n  expected \($1.0)\n  seen     \($1.1)" }
  #expect(grid.cursor == cursor, sourceLocation: sourceLocation)
  #expect(
    expected == seen,
    "\(expected.count) rows expected, \(seen.count) seen\n\(differing.joined(separator: "\n"))",
    sourceLocation: sourceLocation)
}

import Screen

/// A table for people. Each column is as wide as its widest cell, in columns of a terminal.
struct TextTable {
  private let heads: [String]
  /// The columns of numbers, which are aligned to the right.
  private let numbers: Set<Int>
  private var rows: [[String]] = []

  init(_ heads: [String], numbers: Set<Int> = []) {
    self.heads = heads
    self.numbers = numbers
  }

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ cells: [String]) { rows.append(cells.map(ForeignText.safe)) }

  /// Whole lines, without spaces at their ends.
  func text() -> String {
    let all = [heads] + rows
    let widths = heads.indices.map { column in
      all.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return all.map { line($0, widths) }.joined()
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let blanks = String(repeating: " ", count: widths[column] - TextWidth.columns(of: cell))
      line += numbers.contains(column) ? blanks + cell : cell + blanks
      line += "  "
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}

/// A heading and its fields, one on each line. Fields without a value are left out.
struct TextCard {
  private let title: String
  private var rows: [(name: String, value: String)] = []

  init(_ title: String) { self.title = title }

  mutating func add(_ name: String, _ value: String) {
    if !value.isEmpty { rows.append((name, value)) }
  }

  func text() -> String {
    let width = rows.map(\.name.count).max() ?? 0
    var text = ForeignText.safe(title) + "\n"
    for (name, value) in rows {
      let blanks = String(repeating: " ", count: width - name.count + 2)
      for (index, line) in SafeText.lines(value).enumerated() {
        text += "  " + (index == 0 ? name + blanks : String(repeating: " ", count: width + 2))
        text += line + "\n"
      }
    }
    return text
  }
}

/// Makes text safe that came from elsewhere and goes to a terminal.
enum ForeignText {
  /// The text on one line, without anything that could steer the terminal.
  static func safe(_ text: String) -> String { SafeText.line(text) }
}

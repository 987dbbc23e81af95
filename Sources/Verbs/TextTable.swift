import Screen

/// Rows for people: columns as wide as their widest cell, aligned by what a terminal shows.
struct TextTable {
  private let heads: [String]
  /// Columns of numbers, which stand to the right.
  private let numbers: Set<Int>
  private var rows: [[String]] = []

  init(_ heads: [String], numbers: Set<Int> = []) {
    self.heads = heads
    self.numbers = numbers
  }

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ cells: [String]) { rows.append(cells.map(ForeignText.safe)) }

  /// Whole lines; trailing blanks are left out.
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

/// A thing and its properties, one a line, those without a value left out.
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

/// Text that others wrote, on its way to a terminal.
enum ForeignText {
  static func safe(_ text: String) -> String { SafeText.line(text) }
}

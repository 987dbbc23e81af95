/// Lays out help: paragraphs and two-column tables, 80 columns wide.
struct HelpPage {
  private static let width = 80
  private static let widestTerm = 28

  private(set) var text = ""

  /// `usage: ` and the outlines; long ones continue indented on the next line.
  mutating func usage(_ outlines: [String]) {
    for (index, outline) in outlines.enumerated() {
      let lead = index == 0 ? "usage: " : "       "
      for (line, words) in Self.wrap(outline, Self.width - 11).enumerated() {
        text += (line == 0 ? lead : "           ") + words + "\n"
      }
    }
  }

  mutating func paragraph(_ words: String) {
    text += "\n"
    for line in Self.wrap(words, Self.width) { text += line + "\n" }
  }

  /// Command lines; long ones continue after a backslash, as in a shell.
  mutating func lines(_ title: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    text += "\n\(title):\n"
    for line in lines {
      text += "  " + Self.wrap(line, Self.width - 6).joined(separator: " \\\n    ") + "\n"
    }
  }

  mutating func table(_ title: String, _ rows: [(term: String, meaning: String)]) {
    guard !rows.isEmpty else { return }
    text += "\n\(title):\n"
    let column = rows.map(\.term.count).filter { $0 <= Self.widestTerm }.max() ?? Self.widestTerm
    let indent = String(repeating: " ", count: column + 4)
    for (term, meaning) in rows {
      let lines = Self.wrap(meaning, Self.width - indent.count)
      let fits = term.count <= column
      text += "  " + term
      if fits {
        text += String(repeating: " ", count: column - term.count + 2) + (lines.first ?? "")
      }
      text += "\n"
      for line in fits ? lines.dropFirst() : lines[...] { text += indent + line + "\n" }
    }
  }

  /// Breaks at spaces outside brackets; a word longer than `width` has a line of its own.
  static func wrap(_ words: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in pieces(words) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Words, where `[--type ID]` is one.
  private static func pieces(_ words: String) -> [String] {
    var pieces: [String] = []
    for word in words.split(separator: " ") {
      if let last = pieces.last, last.hasPrefix("["), !last.contains("]") {
        pieces[pieces.count - 1] = last + " " + word
      } else {
        pieces.append(String(word))
      }
    }
    return pieces
  }
}

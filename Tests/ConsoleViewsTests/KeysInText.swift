import Screen

@testable import Console

/// Finds the names of keys in a text.
enum KeysInText {
  /// All keys that a text names.
  static func all(_ text: String) -> [String] { letters(in: text) + names(in: text) }

  /// Letters and marks that a sentence names as keys: `q to quit`, `press b`.
  private static func letters(in text: String) -> [String] {
    let usual = Bindings.standard.table.flatMap(\.keys).compactMap {
      if case .character(let letter) = $0, letter != " " { letter } else { nil }
    }
    let words = text.split { " \u{A0}│".contains($0) }.map(String.init)
    let after: Set<String> = ["to", "for", "again", "then", "shows", "books", "takes", "finds"]
    return words.indices.compactMap { index in
      let word = words[index]
      guard word.count == 1, word != "a", let letter = word.first, !letter.isNumber,
        usual.contains(letter)
      else { return nil }
      // These two by themselves can't be anything but keys; the others also mark lines.
      if word == "/" || word == ":" { return word }
      let isAsked = index + 1 < words.count && after.contains(words[index + 1])
      let isPressed = index > 0 && ["press", "Press", "Type"].contains(words[index - 1])
      return isAsked || isPressed ? word : nil
    }
  }

  /// Names of keys that aren't letters, among them `arrows`.
  private static func names(in text: String) -> [String] {
    let words = text.split { " \u{A0}│.,;:()·".contains($0) }.map(String.init)
    return words.indices.filter { index in
      // `↓ more` is the mark of a long list, and `→` that of a moved appointment.
      let isMark =
        words[index] == "→" || index + 1 < words.count && words[index + 1] == "more"
      return !isMark && isName(words[index])
    }.map { words[$0] }
  }

  private static func isName(_ word: String) -> Bool {
    if named.keys.contains(word) || word.allSatisfy("↑↓←→".contains) { return true }
    if word.hasPrefix("Ctrl-") || word.hasPrefix("Alt-") { return true }
    return word.first == "F" && (1...24).contains(Int(word.dropFirst()) ?? 0)
  }

  /// The keys with a name; none if it isn't the name of a key.
  static func keys(named name: String) -> [Key] {
    if let known = named[name] { return known }
    if !name.isEmpty, name.allSatisfy("↑↓←→".contains) {
      return name.compactMap { ["↑": .up, "↓": .down, "←": .left, "→": .right][$0] }
    }
    return [Key(name: name)].compactMap { $0 }
  }

  private static let named: [String: [Key]] = [
    "Enter": [.enter], "Esc": [.escape], "Tab": [.tab], "Shift-Tab": [.backtab],
    "Space": [.character(" ")], "PgUp": [.pageUp], "PgDn": [.pageDown], "Home": [.home],
    "End": [.end], "Backspace": [.backspace], "Delete": [.delete], "Insert": [.insert],
    "arrow": [.up, .down], "arrows": [.up, .down],
  ]
}

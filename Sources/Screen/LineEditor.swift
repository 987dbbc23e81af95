/// A text field of one line: text, caret, and the keys that edit it.
///
/// The caret counts grapheme clusters; it is before the one at its index.
public struct LineEditor: Hashable, Sendable {
  /// The text as grapheme clusters.
  public private(set) var characters: [Character]
  /// From 0 to `characters.count`.
  public private(set) var caret: Int
  /// Whether the text was there before: the first text that is typed replaces it, while any other
  /// key edits it.
  public private(set) var isKept = false
  /// The most clusters that it takes; anything beyond is dropped.
  public let limit: Int

  /// A field with this text and the caret at its end.
  public init(_ text: String = "", limit: Int = 500, isKept: Bool = false) {
    self.limit = limit
    self.isKept = isKept && !text.isEmpty
    characters = Array(Array(text).prefix(limit))
    caret = characters.count
  }

  /// The text. Setting it puts the caret at the end.
  public var text: String {
    get { String(characters) }
    set { self = LineEditor(newValue, limit: limit) }
  }

  /// Whether there is no text.
  public var isEmpty: Bool { characters.isEmpty }

  /// Moves the caret, at most to either end.
  public mutating func moveCaret(to index: Int) {
    caret = min(max(0, index), characters.count)
    isKept = false
  }

  /// Inserts text at the caret, without control characters and only up to the limit.
  ///
  /// A combining mark joins the cluster before the caret.
  public mutating func insert(_ text: String) {
    let cleaned = text.filter { character in
      !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    if isKept { self = LineEditor(limit: limit) }
    let room = limit - characters.count
    let head = String(characters[..<caret]) + cleaned.prefix(max(0, room))
    let after = characters.count - caret
    let joined = Array(head + String(characters[caret...]))
    guard joined.count <= limit else { return }
    characters = joined
    caret = max(0, characters.count - after)
  }

  /// Inserts pasted text: line breaks and tabs become single spaces.
  public mutating func paste(_ text: String) {
    let oneLine = text.split(whereSeparator: { $0.isNewline || $0 == "\t" })
    insert(oneLine.joined(separator: " "))
  }

  /// Deletes the cluster before the caret, if there is one.
  public mutating func deleteBackward() {
    isKept = false
    guard caret > 0 else { return }
    characters.remove(at: caret - 1)
    caret -= 1
  }

  /// Deletes the cluster after the caret, if there is one.
  public mutating func deleteForward() {
    isKept = false
    guard caret < characters.count else { return }
    characters.remove(at: caret)
  }

  /// Deletes the word before the caret, and the spaces between the two.
  public mutating func deleteWordBackward() {
    var start = caret
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    replace(start..<caret, with: "")
  }

  /// Deletes everything before the caret.
  public mutating func deleteToStart() { replace(0..<caret, with: "") }
  /// Deletes everything after the caret.
  public mutating func deleteToEnd() { replace(caret..<characters.count, with: "") }

  /// Replaces some clusters by text, and puts the caret after it.
  public mutating func replace(_ range: Range<Int>, with text: String) {
    isKept = false
    let range = range.clamped(to: 0..<characters.count)
    characters.removeSubrange(range)
    caret = range.lowerBound
    insert(text)
  }
}

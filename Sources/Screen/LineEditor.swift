/// A text field of one line: text, caret, and the keys that edit it.
///
/// The caret counts grapheme clusters and stands before the one at its index.
public struct LineEditor: Hashable, Sendable {
  public private(set) var characters: [Character]
  /// 0 to `characters.count`.
  public private(set) var caret: Int
  /// The text is from before: what is typed first takes its place, any other editing takes it over.
  public private(set) var isKept = false
  /// The most clusters it takes; what is typed or pasted beyond is dropped.
  public let limit: Int

  public init(_ text: String = "", limit: Int = 500, isKept: Bool = false) {
    self.limit = limit
    self.isKept = isKept && !text.isEmpty
    characters = Array(Array(text).prefix(limit))
    caret = characters.count
  }

  public var text: String {
    get { String(characters) }
    set { self = LineEditor(newValue, limit: limit) }
  }

  /// The text up to the caret.
  public var textBeforeCaret: String { String(characters[..<caret]) }
  public var isEmpty: Bool { characters.isEmpty }

  /// Moves the caret, at most to either end.
  public mutating func moveCaret(to index: Int) {
    caret = min(max(0, index), characters.count)
    isKept = false
  }

  /// Inserts text at the caret; controls are dropped, and what goes beyond the limit.
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

  public mutating func deleteBackward() {
    isKept = false
    guard caret > 0 else { return }
    characters.remove(at: caret - 1)
    caret -= 1
  }

  public mutating func deleteForward() {
    isKept = false
    guard caret < characters.count else { return }
    characters.remove(at: caret)
  }

  /// Deletes the word before the caret and the blanks after it.
  public mutating func deleteWordBackward() {
    var start = caret
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    replace(start..<caret, with: "")
  }

  public mutating func deleteToStart() { replace(0..<caret, with: "") }
  public mutating func deleteToEnd() { replace(caret..<characters.count, with: "") }

  /// Puts text in the place of some clusters; the caret stands after it.
  public mutating func replace(_ range: Range<Int>, with text: String) {
    isKept = false
    let range = range.clamped(to: 0..<characters.count)
    characters.removeSubrange(range)
    caret = range.lowerBound
    insert(text)
  }
}

extension LineEditor {
  /// Does what a key means in a text field: the arrows, Home and End, Backspace and Delete, and the
  /// control letters of Emacs and the shell (A E B F H D W U K).
  ///
  /// - Returns: False if the key means nothing in a text field.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left, .control("b"): moveCaret(to: caret - 1)
    case .right, .control("f"): moveCaret(to: caret + 1)
    case .home, .control("a"): moveCaret(to: 0)
    case .end, .control("e"): moveCaret(to: characters.count)
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .control("w"): deleteWordBackward()
    case .control("u"): deleteToStart()
    case .control("k"): deleteToEnd()
    default: return false
    }
    return true
  }

  /// The part of the text to show in a field of this many columns, and the caret's column in it.
  ///
  /// The text scrolls only as far as it must, and the caret always has a cell of its own.
  public func window(columns: Int) -> (text: String, caretColumn: Int) {
    guard columns > 0 else { return ("", 0) }
    let widths = characters.map { TextWidth.columns(of: String($0)) }
    var start = caret
    var before = 0
    while start > 0, before + widths[start - 1] < columns {
      start -= 1
      before += widths[start]
    }
    var end = caret
    var used = before
    while end < characters.count, used + widths[end] <= columns {
      used += widths[end]
      end += 1
    }
    return (String(characters[start..<end]), before)
  }
}

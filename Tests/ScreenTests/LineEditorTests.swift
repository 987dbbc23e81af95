import Screen
import TestKit
import Testing

@Suite struct LineEditorTests {
  private func typed(_ keys: [Key], into text: String = "") -> LineEditor {
    var editor = LineEditor(text)
    for key in keys { _ = editor.handle(key) }
    return editor
  }

  @Test func typingMovesTheCaret() {
    let editor = typed([.character("s"), .character("m"), .left, .character("王")])
    #expect(editor.text == "s王m")
    #expect(editor.caret == 2)
  }

  @Test func aMarkJoinsTheClusterBeforeIt() {
    let editor = typed([.character("e"), .character("\u{301}"), .character("x")])
    #expect(editor.characters == ["e\u{301}", "x"])
    #expect(typed([.backspace, .backspace], into: "e\u{301}x").text == "")
  }

  @Test func words() {
    #expect(typed([.control("w")], into: "smi j  ").text == "smi ")
    #expect(typed([.control("w"), .control("w"), .control("w")], into: "smi j").text == "")
    #expect(typed([.control("a"), .control("k")], into: "smi j").text == "")
    #expect(typed([.left, .control("u")], into: "smi j").text == "j")
    #expect(typed([.home, .delete], into: "smi").text == "mi")
  }

  @Test func keysOfOthersAreRefused() {
    var editor = LineEditor("x")
    for key in [Key.enter, .escape, .tab, .up, .function(1), .control("r"), .alt("b")] {
      let handled = editor.handle(key)
      #expect(!handled, "\(key)")
    }
    #expect(editor.text == "x")
  }

  @Test func pastesAreOneLineWithoutControls() {
    var editor = LineEditor("", limit: 12)
    editor.paste("Jane\r\n\tSmith\u{1B}[31m and everyone she knows")
    #expect(editor.text == "Jane Smith[3")
    _ = editor.handle(.character("z"))
    #expect(editor.text == "Jane Smith[3")
  }

  @Test func theWindowFollowsTheCaret() {
    var editor = LineEditor("0123456789")
    #expect(editor.window(columns: 20) == ("0123456789", 10))
    #expect(editor.window(columns: 5) == ("6789", 4))
    editor.moveCaret(to: 0)
    #expect(editor.window(columns: 5) == ("01234", 0))
    editor = LineEditor("王小明")
    #expect(editor.window(columns: 4) == ("明", 2))
    #expect(editor.window(columns: 0) == ("", 0))
  }

  /// For any keys in any order, the caret stays in the text and has its cell in the window.
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 11])
  func anyKeysKeepTheCaretInside(seed: UInt64) {
    var random = Seed(seed)
    let keys: [Key] = [
      .character("a"), .character("\u{301}"), .character("王"), .character(" "), .character("🇦"),
      .character("\u{200D}"), .left, .right, .home, .end, .backspace, .delete, .control("w"),
      .control("u"), .control("k"), .character("\u{1B}"),
    ]
    var editor = LineEditor("", limit: 20)
    for _ in 0..<5_000 {
      _ = editor.handle(keys.randomElement(using: &random)!)
      #expect((0...editor.characters.count).contains(editor.caret), "seed \(seed)")
      #expect(editor.characters.count <= 20, "seed \(seed)")
      let window = editor.window(columns: 7)
      #expect((0..<7).contains(window.caretColumn), "seed \(seed)")
      #expect(TextWidth.columns(of: window.text) <= 8, "seed \(seed) \(window.text)")
    }
  }
}

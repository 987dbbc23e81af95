import Console
import DeskModel
import Screen
import Testing

@Suite struct BindingsTests {
  let standard = Bindings.standard

  @Test func theStandardTableIsSound() {
    #expect(standard.conflicts().isEmpty)
    #expect(Set(standard.table.map(\.action)) == Set(Action.allCases))
    #expect(standard.table.count == Action.allCases.count)
  }

  @Test func helpSpeaksOfEveryAction() {
    for binding in standard.table {
      #expect(!binding.help.isEmpty, "\(binding.action)")
      #expect(!binding.keys.isEmpty, "\(binding.action)")
      for key in binding.keys {
        #expect(standard.action(for: key) == binding.action)
        #expect(Key(name: key.name) == key, "\(key)")
      }
    }
    for group in Bindings.Group.allCases {
      #expect(standard.table.contains { $0.group == group })
    }
  }

  @Test func rebindingChangesKeysAndTheirHints() throws {
    let changed = try standard.rebinding("book", to: "f5 ctrl-n alt-b")
    #expect(changed.action(for: .function(5)) == .book)
    #expect(changed.action(for: .control("n")) == .book)
    #expect(changed.action(for: .alt("b")) == .book)
    #expect(changed.action(for: .character("b")) == nil)
    #expect(changed.keys(for: .book) == [.function(5), .control("n"), .alt("b")])
    #expect(changed.conflicts().isEmpty)
  }

  /// Two actions can swap their keys, in any order of the entries.
  @Test func keysAreComparedWhenAllAreGiven() throws {
    let swapped = try standard.rebinding([
      Rebinding("book", to: "x"), Rebinding("cancel", to: "b"),
    ])
    #expect(swapped.action(for: .character("x")) == .book)
    #expect(swapped.action(for: .character("b")) == .cancel)
    #expect(!swapped.usesAlt)
    #expect(try standard.rebinding("book", to: "alt-b").usesAlt)
  }

  @Test func everyFaultIsToldWithItsEntry() {
    let failures = #expect(throws: BindingFailures.self) {
      try standard.rebinding([
        Rebinding("move", to: "f6"), Rebinding("book", to: "x"), Rebinding("quit", to: "f6 u"),
      ])
    }
    #expect(failures?.all.map(\.entry) == [1, 2, 2])
    let unknown = #expect(throws: BindingFailures.self) {
      try standard.rebinding([Rebinding("bok", to: "b"), Rebinding("undo", to: "hyper")])
    }
    #expect(unknown?.all.map(\.entry) == [0, 1])
  }

  @Test(arguments: [
    ("bok", "b", "there is no action 'bok'"),
    ("book", "hyper-b", "'hyper-b' is not the name of a key"),
    ("book", "f25", "'f25' is not the name of a key"),
    ("book", "  ", "no key is given for 'book'"),
    ("book", "x", "the key 'x' is given to 'book' and to 'cancel'"),
    ("book", "ctrl-i", "'ctrl-i' is what a terminal sends for Tab ('tab')"),
    ("book", "ctrl-h", "'ctrl-h' is what a terminal sends for Backspace ('backspace')"),
    ("book", "ctrl-m", "'ctrl-m' is what a terminal sends for Enter ('enter')"),
    ("book", "ctrl-j", "'ctrl-j' is what a terminal sends for Enter ('enter')"),
    ("book", "ctrl-[", "'ctrl-[' is what a terminal sends for Esc ('esc')"),
    ("book", "ctrl-1", "no terminal sends 'ctrl-1'"),
    ("book", "ctrl-z", "'ctrl-z' stops or ends the program and does nothing else"),
    ("suspend", "f9", "'suspend' is always Ctrl-Z, the key of the terminal"),
  ])
  func whatCannotBeBoundIsSaid(_ name: String, _ keys: String, _ sentence: String) {
    let failures = #expect(throws: BindingFailures.self) {
      try standard.rebinding(name, to: keys)
    }
    #expect(failures?.all.map(\.sentence) == [sentence])
  }
}

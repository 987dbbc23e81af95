import ConsoleModel
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

  @Test(arguments: [
    ("bok", "b", "there is no action 'bok'"),
    ("book", "hyper-b", "'hyper-b' is not the name of a key"),
    ("book", "f25", "'f25' is not the name of a key"),
    ("book", "  ", "no key is given for 'book'"),
    ("book", "x", "the key 'x' is given to 'book' and to 'cancel'"),
  ])
  func whatCannotBeBoundIsSaid(_ name: String, _ keys: String, _ sentence: String) {
    let failure = #expect(throws: BindingFailure.self) {
      try standard.rebinding(name, to: keys)
    }
    #expect(failure?.sentence == sentence)
  }
}

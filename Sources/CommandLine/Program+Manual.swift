extension Program {
  /// The manual page, in the macros of man(7).
  ///
  /// - Parameter keys: the keys of the program's screen and what they do; may be empty.
  public func manual(keys: [HelpNote] = []) -> String {
    var page = ManualPage(title: name.uppercased(), source: version.first ?? name)
    page.section("NAME", ["\(name) \\- \(ManualPage.escaped(summary))"])
    page.heading("SYNOPSIS")
    page.line(".B \(ManualPage.escaped(name))")
    page.line(ManualPage.escaped("[OPTION]… [COMMAND] [ARGUMENT]…"))
    page.heading("COMMANDS")
    for command in commands { page.item(synopsis(of: command), text(of: command)) }
    page.heading("OPTIONS OF EVERY COMMAND")
    for option in globals { page.item(title(of: option), [option.help]) }
    page.items("KEYS", keys)
    page.items("ENVIRONMENT", environment)
    page.items("EXIT STATUS", exits)
    page.examples(commands.flatMap(\.examples))
    return page.text
  }

  private func text(of command: Command<Handler>) -> [String] {
    let options = command.options.map { "\(title(of: $0)): \($0.help)" }
    return [command.summary + "."] + command.details + options
  }
}

/// Writes lines of troff.
private struct ManualPage {
  private(set) var text: String

  init(title: String, source: String) {
    text = ".TH \(title) 1 \"\" \"\(Self.escaped(source))\"\n"
  }

  mutating func line(_ line: String) { text += line + "\n" }

  mutating func heading(_ name: String) { line(".SH \(name)") }

  mutating func section(_ name: String, _ lines: [String]) {
    heading(name)
    for text in lines { line(text) }
  }

  mutating func item(_ term: String, _ paragraphs: [String]) {
    line(".TP")
    line(".B \(Self.escaped(term))")
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { line(".br") }
      line(Self.escaped(paragraph))
    }
  }

  mutating func items(_ name: String, _ notes: [HelpNote]) {
    guard !notes.isEmpty else { return }
    heading(name)
    for note in notes { item(note.term, [note.meaning]) }
  }

  mutating func examples(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    heading("EXAMPLES")
    line(".nf")
    for text in lines { line(Self.escaped(text)) }
    line(".fi")
  }

  /// Escapes what groff(7) would take as a request or an escape: a backslash, and a dot or an
  /// apostrophe that begins a line. A hyphen must stay one, so that it can be copied and typed.
  static func escaped(_ text: String) -> String {
    let plain = text.map { character -> String in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      default: String(character)
      }
    }.joined()
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}

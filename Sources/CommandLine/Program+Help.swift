extension Program {
  /// The help for the whole program, at most 80 columns wide.
  public func usage() -> String {
    var page = HelpPage()
    page.usage([
      "\(name) [OPTION]…" + (standard == nil ? " COMMAND" : " [COMMAND]") + " [ARGUMENT]…"
    ])
    page.paragraph(summary)
    page.table("commands", commands.map { ($0.name, $0.summary) })
    if let standard, let command = command(named: standard) {
      page.table(
        "options of '\(standard)', which runs if you name no command", rows(command.options))
    }
    page.table("options of every command", rows(globals))
    page.table("environment", environment.map { ($0.term, $0.meaning) })
    page.table("exit status", exits.map { ($0.term, $0.meaning) })
    page.paragraph("Run '\(name) COMMAND --help' for more.")
    return page.text
  }

  /// The help for one command.
  public func usage(for command: Command<Handler>) -> String {
    var page = HelpPage()
    page.usage([synopsis(of: command)])
    page.paragraph(command.summary)
    for paragraph in command.details { page.paragraph(paragraph) }
    page.table("arguments", command.arguments.map { ($0.name, $0.help) })
    page.table("options", rows(command.options))
    page.table("options of every command", rows(globals))
    page.lines("examples", command.examples)
    page.table("exit status", exits.map { ($0.term, $0.meaning) })
    return page.text
  }

  /// The help for the commands with the same first word.
  public func usage(ofGroup word: String) -> String {
    let members = commands.filter { $0.words.count == 2 && $0.words[0] == word }
    var page = HelpPage()
    page.usage(members.map(synopsis(of:)))
    page.table("commands", members.map { ($0.name, $0.summary) })
    page.table("options of every command", rows(globals))
    page.paragraph("Run '\(name) \(word) \(members[0].words[1]) --help' for more.")
    return page.text
  }

  /// The command line in outline, such as `coredesk slots --from DAY --to DAY [--type ID]`.
  func synopsis(of command: Command<Handler>) -> String {
    let arguments = command.arguments.map { argument in
      switch argument.arity {
      case .one: argument.name
      case .optional: "[\(argument.name)]"
      case .atLeastOne: "\(argument.name)…"
      case .any: "[\(argument.name)]…"
      }
    }
    let options = command.options.map { option in
      let text = title(of: option)
      return option.isRequired ? text : option.isRepeated ? "[\(text)]…" : "[\(text)]"
    }
    return ([name, command.name] + arguments + options).joined(separator: " ")
  }

  func title(of option: Option) -> String {
    option.kind == nil ? "--\(option.name)" : "--\(option.name) \(option.placeholder)"
  }

  private func rows(_ options: [Option]) -> [(String, String)] {
    options.map { option in
      var help = option.help
      if option.isRepeated { help += "; may be repeated" }
      if let fallback = option.fallback { help += " (default \(fallback))" }
      return ((option.short.map { "-\($0), " } ?? "") + title(of: option), help)
    }
  }
}

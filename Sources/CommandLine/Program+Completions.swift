/// The shells that have a completion script; the raw value is the word on the command line.
public enum Shell: String, Hashable, Sendable, CaseIterable {
  case bash, zsh, fish

  /// The argument of the verb that prints the script.
  public static var argument: Argument {
    Argument("SHELL", .choice(allCases.map(\.rawValue)), "bash, zsh or fish")
  }

  /// The shell that a command line names with `argument`.
  public static func named(by line: Invocation) -> Shell {
    guard let shell = Shell(rawValue: line.required("SHELL")) else {
      preconditionFailure("the table has a shell that is none")
    }
    return shell
  }
}

extension Program {
  /// The script with which a shell completes this program's commands, options and fixed values.
  public func completions(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private var function: String { "_" + name.map { $0 == "-" ? "_" : String($0) }.joined() }

  /// The words that can follow each command; also what can follow nothing, and the first word of a
  /// command of two.
  private var next: [(after: String, words: [String])] {
    let names = commands.map(\.name)
    let firsts = Self.unique(names.map { String($0.prefix { $0 != " " }) })
    let groups = Self.unique(
      commands.filter { $0.words.count == 2 }.map { String($0.words[0]) })
    let dashed = { (options: [Option]) in (options + globals).map { "--\($0.name)" } }
    let standardOptions = standard.flatMap(command(named:))?.options ?? []
    return [("", firsts + dashed(standardOptions))]
      + groups.filter { !names.contains($0) }.map { ($0, secondWords(after: $0)) }
      + commands.map { command in
        let words = command.arguments.first.map { $0.kind.choices } ?? []
        return (command.name, words + secondWords(after: command.name) + dashed(command.options))
      }
  }

  private var valued: [Option] {
    var seen: Set<String> = []
    return (commands.flatMap(\.options) + globals).filter {
      $0.kind != nil && seen.insert($0.name).inserted
    }
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  // MARK: - bash and zsh

  /// The part that is the same for both shells: which command the words so far name, and what can
  /// follow it.
  private var cases: String {
    // The patterns for "$command $word": nothing and a first word, or a first word and a second.
    let steps = next.map(\.after).filter { !$0.isEmpty }
      .map { $0.contains(" ") ? "\"\($0)\"" : "\" \($0)\"" }
    let branches = next.map { after, words in
      "    \"\(after)\") found=\"\(words.joined(separator: " "))\" ;;"
    }
    return """
          case "$command $word" in
            \(steps.joined(separator: "|"))) command="${command:+$command }$word" ;;
          esac
        done
        case "$command" in
      \(branches.joined(separator: "\n"))
        esac
      """
  }

  private var values: String {
    valued.map { option in
      switch option.kind {
      case .choice(let words), .choices(let words):
        "    --\(option.name)) found=\"\(words.joined(separator: " "))\"; kind=words ;;"
      case .file, .directory: "    --\(option.name)) kind=files ;;"
      default: "    --\(option.name)) kind=none ;;"
      }
    }.joined(separator: "\n")
  }

  private var skips: String { valued.map { "--\($0.name)" }.joined(separator: "|") }

  private var bash: String {
    """
    # bash completion for \(name); source it, or save it in the folder of bash-completion.
    \(function)() {
      local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}"
      local command="" word found="" kind=words skip=""
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [ -n "$skip" ]; then skip=""; continue; fi
        case "$word" in \(skips)) skip=1; continue ;; -*) continue ;; esac
    \(cases)
      case "$prev" in
    \(values)
      esac
      case "$kind" in
        words) COMPREPLY=($(compgen -W "$found" -- "$cur")) ;;
        files) COMPREPLY=($(compgen -f -- "$cur")) ;;
        none) COMPREPLY=() ;;
      esac
    }
    complete -F \(function) \(name)

    """
  }

  private var zsh: String {
    """
    #compdef \(name)
    # zsh completion for \(name); save it as \(function) in a folder of $fpath, or source it.
    \(function)() {
      local prev="${words[CURRENT-1]}" command="" word found="" kind=words skip=""
      for word in "${(@)words[2,CURRENT-1]}"; do
        if [ -n "$skip" ]; then skip=""; continue; fi
        case "$word" in \(skips)) skip=1; continue ;; -*) continue ;; esac
    \(cases)
      case "$prev" in
    \(values)
      esac
      case "$kind" in
        words) compadd -- ${=found} ;;
        files) _files ;;
      esac
    }
    if [ -n "$functions[compdef]" ]; then compdef \(function) \(name); fi

    """
  }

  // MARK: - fish

  private var fish: String {
    var lines = ["# fish completion for \(name)", "complete -c \(name) -f"]
    for (after, words) in next where after.isEmpty || command(named: after) == nil {
      for word in words where !word.hasPrefix("--") {
        let summary = command(named: after.isEmpty ? word : "\(after) \(word)")?.summary ?? ""
        lines.append(line(under: after, "-a \(word)", summary))
      }
    }
    for command in commands {
      for option in command.options {
        lines.append(line(under: command.name, flag(option), option.help))
      }
      for word in command.arguments.first?.kind.choices ?? [] {
        lines.append(line(under: command.name, "-a \(word)", ""))
      }
    }
    for option in globals {
      lines.append("complete -c \(name) \(flag(option)) -d '\(quoted(option.help))'")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(under command: String, _ what: String, _ help: String) -> String {
    let words = command.split(separator: " ")
    let condition =
      command.isEmpty
      ? "__fish_use_subcommand"
      : words.map { "__fish_seen_subcommand_from \($0)" }.joined(separator: "; and ")
    return "complete -c \(name) -n '\(condition)' \(what)"
      + (help.isEmpty ? "" : " -d '\(quoted(help))'")
  }

  private func flag(_ option: Option) -> String {
    let base = "-l \(option.name)"
    switch option.kind {
    case nil: return base
    case .choice(let words), .choices(let words):
      return base + " -x -a '\(words.map(quoted).joined(separator: " "))'"
    case .file, .directory: return base + " -r -F"
    default: return base + " -x"
    }
  }

  private func quoted(_ text: String) -> String {
    text.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }
}

extension ValueKind {
  /// The words that are allowed; empty if other values are too.
  fileprivate var choices: [String] {
    switch self {
    case .choice(let words), .choices(let words): words
    default: []
    }
  }
}

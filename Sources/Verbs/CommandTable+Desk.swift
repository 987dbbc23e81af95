import CommandLine
import ConsoleViews

extension CommandTable {
  static let pin: [Command<Verb>] = [
    Command(
      "pin set", "set the PIN that unlocks a locked desk",
      details: [
        "Asks for 4 to 12 digits twice, without showing them. If standard input isn't a terminal, it "
          + "reads the PIN from there, once.",
        "Only a hash is saved, one that is slow to compute, in the file 'pin' beside config.ini.",
      ], examples: ["coredesk pin set"],
      run: .desk(PinVerb.set)),
    Command(
      "pin remove", "remove the PIN, so that any key unlocks a locked desk",
      examples: ["coredesk pin remove"],
      run: .desk(PinVerb.remove)),
  ]

  static let pages: [Command<Verb>] = [
    Command(
      "completions", "print the completion script for a shell",
      details: [
        "In bash and fish, source it. For zsh, save it as _coredesk in a folder of $fpath."
      ],
      arguments: [Shell.argument],
      examples: ["source <(coredesk completions bash)"],
      run: .page { line, program in program.completions(for: .named(by: line)) }),
    Command(
      "man", "print the manual page",
      details: ["It is generated from the tables of options and keys."],
      examples: ["coredesk man | man -l -"],
      run: .page { _, program in
        program.manual(keys: KeyTable.rows().map { HelpNote($0.keys, $0.meaning) })
      }),
  ]

  static let themes = Command<Verb>(
    "themes", "list the themes, with a line of the diary in each",
    details: [
      "▸ marks the one in use. To use another, write 'theme = NAME' under [console] in config.ini.",
      "To add one, save it as NAME.theme in the themes folder beside config.ini. It may inherit "
        + "another.",
      "Its [roles] may set: \(ThemeRole.allCases.map(\.name).joined(separator: ", ")).",
    ],
    run: .desk { ThemeVerb($0).outcome() })

  static let profiles: [Command<Verb>] = [
    Command(
      "profiles list", "list the clinics in config.ini, and which one is used",
      details: ["Credentials aren't shown."], examples: ["coredesk profiles list --json"],
      run: .desk(ProfileVerbs.list)),
    Command(
      "profiles add", "add a clinic's connection to config.ini",
      details: [
        "It asks for the access token if you don't give --access-token, and for the secret if you "
          + "give neither --secret-file nor --secret-command. It doesn't show what you type; from a "
          + "pipe it reads one line for each. It tries them with a request that changes nothing, and "
          + "saves the profile only if the server accepts them.",
        "The first clinic is used at once. To use another, run 'coredesk profiles use'.",
      ],
      arguments: [Argument("NAME", .text, "letters, digits, - and _")],
      options: [
        Option("url", .text, "the address of the API", placeholder: "URL", required: true),
        Option("consumer-id", .id, "the application's consumer id", required: true),
        Option(
          "access-token", .text, "the practice's access token; others can see your command line",
          placeholder: "TOKEN"),
        Option(
          "environment", .choice(["sandbox", "production"]),
          "which of the two it is (default: by the address)"),
        Option(
          "secret-file", .file, "a file of mode 0600 with the secret on its first line",
          excludes: ["secret-command"]),
        Option(
          "secret-command", .text, "a command that prints the secret", placeholder: "COMMAND",
          excludes: ["secret-file"]),
        Option("issuer", .text, "the issuer to name in tokens"),
        Option("audience", .text, "the audience to name in tokens"),
        Option("ca-file", .file, "certificates to trust, besides the system's"),
        .flag("no-check", "save without trying it at the server"),
      ],
      examples: [
        "coredesk profiles add riverside --url https://sandbox.example --consumer-id ID"
      ],
      run: .desk(ProfileVerbs.add)),
    Command(
      "profiles use", "choose the clinic that is used if you name none",
      arguments: [Argument("NAME", .text, "a profile, or demo")],
      run: .desk(ProfileVerbs.use)),
    Command(
      "profiles remove", "remove a clinic's connection from config.ini",
      details: ["Its secret file is kept."],
      arguments: [Argument("NAME", .text, "a profile")],
      run: .desk(ProfileVerbs.remove)),
  ]
}

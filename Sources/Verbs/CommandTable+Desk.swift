import CommandLine
import ConsoleViews

extension CommandTable {
  static let pin: [Command<Verb>] = [
    Command(
      "pin set", "set the PIN that opens a locked desk",
      details: [
        "Asks twice without showing it; 4 to 12 digits. Where standard input is no terminal it is read "
          + "from there.",
        "Only a slow hash is kept, in the file pin beside config.ini.",
      ], examples: ["coredesk pin set"],
      run: .desk(PinVerb.set)),
    Command(
      "pin remove", "let any key open a locked desk again", examples: ["coredesk pin remove"],
      run: .desk(PinVerb.remove)),
  ]

  static let pages: [Command<Verb>] = [
    Command(
      "completions", "print the script that has a shell complete commands",
      details: [
        "For bash and fish: source it. For zsh: save it as _coredesk in a folder of $fpath."
      ],
      arguments: [Shell.argument],
      examples: ["source <(coredesk completions bash)"],
      run: .page { line, program in program.completions(for: .named(by: line)) }),
    Command(
      "man", "print the manual page", details: ["It is made from the tables of options and keys."],
      examples: ["coredesk man | man -l -"],
      run: .page { _, program in
        program.manual(keys: KeyTable.rows().map { HelpNote($0.keys, $0.meaning) })
      }),
  ]

  static let themes = Command<Verb>(
    "themes", "show the themes, a line of the diary in each",
    details: [
      "▸ marks the one in use; 'theme = NAME' in [console] of config.ini chooses another.",
      "A file NAME.theme in the themes folder beside config.ini is one more, and may inherit.",
      "Its [roles] may set: \(ThemeRole.allCases.map(\.name).joined(separator: ", ")).",
    ],
    run: .desk { ThemeVerb($0).outcome() })

  static let profiles: [Command<Verb>] = [
    Command(
      "profiles list", "list the clinics of config.ini, and which is in use",
      details: ["Credentials are not shown."], examples: ["coredesk profiles list --json"],
      run: .desk(ProfileVerbs.list)),
    Command(
      "profiles add", "write a clinic's connection into config.ini",
      details: [
        "It asks for the access token where --access-token does not give it, and for the secret "
          + "where neither --secret-file nor --secret-command does; neither is shown while it is "
          + "typed, and from a pipe each is a line. Nothing is saved unless the server lets this "
          + "desk in, tried with a request that changes nothing.",
        "The first clinic is in use at once; after that 'coredesk profiles use' chooses.",
      ],
      arguments: [Argument("NAME", .text, "letters, digits, - and _")],
      options: [
        Option("url", .text, "the address of the API", placeholder: "URL", required: true),
        Option("consumer-id", .id, "the application's consumer id", required: true),
        Option(
          "access-token", .text, "the practice's access token; others can see command lines",
          placeholder: "TOKEN"),
        Option(
          "environment", .choice(["sandbox", "production"]),
          "whose diary it is; by the address where it is not given"),
        Option(
          "secret-file", .file, "a file of mode 0600 with the secret on its first line",
          excludes: ["secret-command"]),
        Option(
          "secret-command", .text, "a command that prints the secret", placeholder: "COMMAND",
          excludes: ["secret-file"]),
        Option("issuer", .text, "the issuer that tokens name"),
        Option("audience", .text, "the audience that tokens name"),
        Option("ca-file", .file, "certificates to trust besides the system's"),
        .flag("no-check", "save without asking the server"),
      ],
      examples: [
        "coredesk profiles add riverside --url https://sandbox.example --consumer-id ID"
      ],
      run: .desk(ProfileVerbs.add)),
    Command(
      "profiles use", "choose the clinic that is used where none is named",
      arguments: [Argument("NAME", .text, "a profile, or demo")],
      run: .desk(ProfileVerbs.use)),
    Command(
      "profiles remove", "take a clinic's connection out of config.ini",
      details: ["A secret file stays where it is."],
      arguments: [Argument("NAME", .text, "a profile")],
      run: .desk(ProfileVerbs.remove)),
  ]
}

import CommandLine
import ConsoleViews

extension CommandTable {
  static let pin = [
    Command(
      "pin set", "set the PIN that opens a locked desk",
      details: [
        "Asks twice without showing it; 4 to 12 digits. Where standard input is no terminal it is read "
          + "from there.",
        "Only a slow hash is kept, in the file pin beside config.ini.",
      ], examples: ["coredesk pin set"]),
    Command(
      "pin remove", "let any key open a locked desk again", examples: ["coredesk pin remove"]),
  ]

  static let shells = [
    Command(
      "completions", "print the script that has a shell complete commands",
      details: [
        "For bash and fish: source it. For zsh: save it as _coredesk in a folder of $fpath."
      ],
      arguments: [
        Argument("SHELL", .choice(Shell.allCases.map(\.rawValue)), "bash, zsh or fish")
      ], examples: ["source <(coredesk completions bash)"]),
    Command(
      "man", "print the manual page", details: ["It is made from the tables of options and keys."],
      examples: ["coredesk man | man -l -"]),
  ]

  static let themes = Command(
    "themes", "show the themes, a line of the diary in each",
    details: [
      "▸ marks the one in use; 'theme = NAME' in [console] of config.ini chooses another.",
      "A file NAME.theme in the themes folder beside config.ini is one more, and may inherit.",
      "Its [roles] may set: \(ThemeRole.allCases.map(\.name).joined(separator: ", ")).",
    ])

  static let profiles = [
    Command(
      "profiles list", "list the clinics of config.ini, and which is in use",
      details: ["Credentials are not shown."], examples: ["coredesk profiles list --json"]),
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
      ]),
    Command(
      "profiles use", "choose the clinic that is used where none is named",
      arguments: [Argument("NAME", .text, "a profile, or demo")]),
    Command(
      "profiles remove", "take a clinic's connection out of config.ini",
      details: ["A secret file stays where it is."],
      arguments: [Argument("NAME", .text, "a profile")]),
  ]
}

import ClinicStore
public import CommandLine
import CoreplusAPI

/// The option table of `coredesk-server`.
public enum ServerProgram {
  public static let name = "coredesk-server"

  /// - Parameter libraries: name and version of each, as `sqlite 3.40.1`, for `--version`.
  public static func table(libraries: [String]) -> Program {
    Program(
      name: name,
      summary: "A coreplus-compatible API server over an SQLite database.",
      version: ["\(name) \(Release.version)"] + libraries,
      commands: [serve, signup] + practiceCommands + [appCreate] + appCommands + auditCommands
        + shellCommands,
      standard: serve.name,
      environment: [
        .init("XDG_DATA_HOME", "where the database is by default; ~/.local/share if not set")
      ],
      exits: exits)
  }

  private static let database = Option(
    "database", .file, "the database (default: $XDG_DATA_HOME/coredesk/clinic.sqlite)",
    placeholder: "PATH")

  public static let serve = Command(
    "serve", "answer API requests until INT, TERM or HUP",
    details: [
      "Prints 'listening on http://HOST:PORT' on standard output when ready; everything else goes "
        + "to standard error. On INT, TERM or HUP requests and writes under way are finished; a second "
        + "signal ends the program at once.",
      "Anything but a loopback address needs TLS.",
    ],
    options: [
      Option("listen", .hostPort, "where; port 0: any free one", fallback: "127.0.0.1:8750"),
      database,
      .flag("demo", "fill the database with the demo clinic if it is absent or empty"),
      environment,
      Option("public-url", .url, "what clients sign when a proxy stands in front"),
      .flag("explain", "say in the header CoreDesk-Reason why a token is refused"),
      .flag("lenient", "accept long-lived tokens and requests without a content type"),
      Option(
        "rate-limit", .integer(0...1_000_000),
        "requests a second of one access token; 0: any number", fallback: "10"),
      Option("tls-cert", .file, "the certificate and its chain, PEM"),
      Option("tls-key", .file, "the certificate's key, PEM"),
    ],
    examples: [
      "\(name) --demo",
      "\(name) serve --listen 0.0.0.0:443 --tls-cert clinic.pem --tls-key clinic.key",
    ])

  private static let environment = Option(
    "environment", .choice(ServerEnvironment.allCases.map(\.rawValue)),
    "which of the two a new database is for (sandbox if not said)")

  static let signup = Command(
    "signup", "make a sandbox account: a trial practice and its application",
    details: [
      "The practice has three locations, twelve practitioners, two thousand invented clients and "
        + "eight weeks of appointments with their invoices. The application may do everything. The "
        + "secret is shown once. The database is made where there is none."
    ],
    options: [
      Option("practice", .text, "what the practice is called", placeholder: "NAME", required: true),
      Option("email", .text, "of whoever signs up", placeholder: "ADDRESS", required: true),
      database, .flag("json", jsonNote),
    ],
    examples: ["\(name) signup --practice 'Bayside Physio' --email desk@bayside.example"])

  static let practiceCommands: [Command] = [
    Command(
      "practice create", "make an empty practice with one location",
      details: [
        "With the usual lists of cancellation reasons, client groups and payment methods. The "
          + "database is made where there is none."
      ],
      options: [
        Option("name", .text, "what it is called", required: true),
        Option("email", .text, "of whoever answers for it", placeholder: "ADDRESS"),
        Option("location", .text, "its location's name (default: the practice's)"),
        Option(
          "zone", .choice(TimezoneTable.entries.map(\.identifier)), "the location's time zone",
          placeholder: "ZONE", fallback: "Australia/Melbourne"),
        environment, database, .flag("json", jsonNote),
      ]),
    Command(
      "practice list", "list the practices", options: [database, .flag("json", jsonNote)]),
  ]

  static let auditCommands: [Command] = [
    Command(
      "audit verify", "check that nothing in the audit trail was changed or taken out",
      details: [
        "Prints the last record's hash; note it down elsewhere now and then. With --head a trail "
          + "whose end was cut off since is found too."
      ],
      options: [
        Option("head", .id, "a hash that has to be in the trail", placeholder: "HASH"), database,
        .flag("json", jsonNote),
      ]),
    Command(
      "audit export", "print the audit trail, a record a line with tabs between",
      options: [database, .flag("json", jsonNote)]),
  ]

  static let shellCommands = [
    Command(
      "completions", "print the script that has a shell complete commands",
      arguments: [
        Argument("SHELL", .choice(Shell.allCases.map(\.rawValue)), "bash, zsh or fish")
      ], examples: ["source <(\(name) completions bash)"]),
    Command("man", "print the manual page", examples: ["\(name) man | man -l -"]),
  ]

  static let appCreate = Command(
    "app create", "create an application with its credentials",
    details: [
      "The application is enabled and its permissions are effective at once, also on a server that "
        + "is running on the same database. The secret is shown once.",
      "In production the practice agrees to the terms: --agree says who.",
    ],
    options: [
      Option("name", .text, "what the application is called", required: true),
      permissions,
      Option(
        "practice", .text,
        "whose application, by id or name, where there is more than one practice",
        placeholder: "ID"),
      agree,
      database,
      .flag("json", jsonNote),
    ],
    examples: [
      "\(name) app create --name 'Front desk' --permissions all",
      "\(name) app create --name Kiosk --permissions VIEW_LOCATION,VIEW_AVAILABILITYSLOT",
    ])

  /// What is done to an application that exists; `ID` is its own or its consumer's.
  static let appCommands: [Command] = [
    Command(
      "app list", "list the applications", options: [database, .flag("json", jsonNote)]),
    app("app show", "show what an application may do, and what is ticked and does not count yet"),
    app(
      "app grant", "tick permissions of an application",
      details: [
        "What is ticked counts when the application is disabled and enabled again, as at coreplus."
      ], options: [permissions]),
    app("app revoke", "take permissions of an application away", options: [permissions]),
    app(
      "app enable", "let an application in, with what is ticked now",
      details: ["In production the practice agrees to the terms again: --agree says who."],
      options: [agree]),
    app("app disable", "shut an application out, from the next request on"),
    app("app refresh", "give an access token that has not expired another year"),
    app(
      "app extend", "revive an access token that has expired, for a year from now",
      details: ["In production the practice agrees to the terms again: --agree says who."],
      options: [agree]),
    app(
      "app endpoint", "switch an additional endpoint on or off for an application",
      details: [
        "What is switched counts when the application is disabled and enabled again, as at coreplus."
      ],
      arguments: [
        Argument(
          "NAME", .choice(AdditionalEndpoint.allCases.map(\.rawValue)), "the endpoint: Message"),
        Argument("STATE", .choice(["on", "off"]), "on or off"),
      ]),
    Command(
      "app terms", "print the terms that a practice agrees to in production",
      options: [database, .flag("json", jsonNote)]),
  ]

  private static let agree = Option(
    "agree", .text, "who agrees to the terms of 'app terms'", placeholder: "NAME")

  private static let jsonNote = "print one JSON document"

  private static let permissions = Option(
    "permissions", .text, "'all', or codes with commas between them", placeholder: "LIST",
    required: true)

  private static func app(
    _ name: String, _ summary: String, details: [String] = [], arguments: [Argument] = [],
    options: [Option] = []
  ) -> Command {
    Command(
      name, summary, details: details,
      arguments: [Argument("ID", .id, "the application's or the consumer's id")] + arguments,
      options: options + [database, .flag("json", jsonNote)])
  }

  private static let exits: [Program.Note] = [
    .init("0", "done"),
    .init("1", "refused: a rule forbids it"),
    .init("64", "the command line is wrong"),
    .init("65", "bad data: the file is damaged, no coredesk database, or its trail was changed"),
    .init("69", "the address cannot be listened on"),
    .init("75", "trying again may help: the database is locked, the disk is full"),
    .init(
      "78",
      "the set-up must be changed: the database cannot be opened or written, a certificate"
        + " is of no use"),
  ]
}

public import CommandLine

/// The option table of `coredesk-server`.
public enum ServerProgram {
  public static let name = "coredesk-server"

  /// - Parameter libraries: name and version of each, as `sqlite 3.40.1`, for `--version`.
  public static func table(libraries: [String]) -> Program {
    Program(
      name: name,
      summary: "A coreplus-compatible API server over an SQLite database.",
      version: ["\(name) \(Release.version)"] + libraries,
      commands: [serve, appCreate] + appCommands, standard: serve.name,
      environment: [
        .init("XDG_DATA_HOME", "where the database is by default; ~/.local/share if not set")
      ],
      exits: exits)
  }

  private static let database = Option(
    "database", .file, "the database (default: $XDG_DATA_HOME/coredesk/clinic.sqlite)",
    placeholder: "PATH")

  static let serve = Command(
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
      Option(
        "environment", .choice(["sandbox", "production"]), "which of the two this server is",
        fallback: "sandbox"),
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

  static let appCreate = Command(
    "app create", "create an application with its credentials",
    details: [
      "The application is enabled and its permissions are effective at once, also on a server that "
        + "is running on the same database. The secret is shown once."
    ],
    options: [
      Option("name", .text, "what the application is called", required: true),
      permissions,
      Option(
        "practice", .text,
        "whose application, by id or name, where there is more than one practice",
        placeholder: "ID"),
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
    app("app enable", "let an application in, with what is ticked now"),
    app("app disable", "shut an application out, from the next request on"),
    app("app refresh", "give an access token that has not expired another year"),
    app("app extend", "revive an access token that has expired, for a year from now"),
  ]

  private static let jsonNote = "print one JSON document"

  private static let permissions = Option(
    "permissions", .text, "'all', or codes with commas between them", placeholder: "LIST",
    required: true)

  private static func app(
    _ name: String, _ summary: String, details: [String] = [], options: [Option] = []
  ) -> Command {
    Command(
      name, summary, details: details,
      arguments: [Argument("ID", .id, "the application's or the consumer's id")],
      options: options + [database, .flag("json", jsonNote)])
  }

  private static let exits: [Program.Note] = [
    .init("0", "done"),
    .init("1", "refused: a rule forbids it"),
    .init("64", "the command line is wrong"),
    .init("65", "bad data: the file is damaged or no coredesk database"),
    .init("69", "the address cannot be listened on"),
    .init("75", "trying again may help: the database is locked, the disk is full"),
    .init(
      "78",
      "the set-up must be changed: the database cannot be opened or written, a certificate"
        + " is of no use"),
  ]
}

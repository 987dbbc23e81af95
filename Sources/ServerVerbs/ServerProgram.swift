import Administration
import ClinicStore
public import CommandLine
import CoreplusAPI

/// The table of `coredesk-server`: parsing, help and what runs each verb come from it.
public enum ServerProgram {
  public static let name = "coredesk-server"

  /// - Parameters:
  ///   - libraries: name and version of each, as `sqlite 3.40.1`, for `--version`.
  ///   - serve: answers requests until a signal ends it.
  public static func table(
    libraries: [String], serve: @escaping @Sendable (Invocation) throws(Failure) -> Void
  ) -> Program<ServerVerb> {
    let serve = self.serve(run: serve)
    return Program(
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

  private static func serve(
    run serve: @escaping @Sendable (Invocation) throws(Failure) -> Void
  ) -> Command<ServerVerb> {
    Command(
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
      ],
      run: .serve(serve))
  }

  private static let environment = Option(
    "environment", .choice(ServerEnvironment.allCases.map(\.rawValue)),
    "which of the two a new database is for (sandbox if not said)")

  static let signup = Command<ServerVerb>(
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
    examples: ["\(name) signup --practice 'Bayside Physio' --email desk@bayside.example"],
    run: .database { SignUp($0) })

  static let practiceCommands: [Command<ServerVerb>] = [
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
      ],
      run: .database { line throws(Failure) in try PracticeCreate(line) }),
    Command(
      "practice list", "list the practices", options: [database, .flag("json", jsonNote)],
      run: .database { PracticeList($0) }),
  ]

  static let auditCommands: [Command<ServerVerb>] = [
    Command(
      "audit verify", "check that nothing in the audit trail was changed or taken out",
      details: [
        "Prints the last record's hash; note it down elsewhere now and then. With --head a trail "
          + "whose end was cut off since is found too."
      ],
      options: [
        Option("head", .id, "a hash that has to be in the trail", placeholder: "HASH"), database,
        .flag("json", jsonNote),
      ],
      run: .database { AuditVerify($0) }),
    Command(
      "audit export", "print the audit trail, a record a line with tabs between",
      options: [database, .flag("json", jsonNote)],
      run: .database { AuditExport($0) }),
  ]

  static let shellCommands: [Command<ServerVerb>] = [
    Command(
      "completions", "print the script that has a shell complete commands",
      arguments: [Shell.argument], examples: ["source <(\(name) completions bash)"],
      run: .page { line, program in program.completions(for: .named(by: line)) }),
    Command(
      "man", "print the manual page", examples: ["\(name) man | man -l -"],
      run: .page { _, program in program.manual() }),
  ]

  static let appCreate = Command<ServerVerb>(
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
    ],
    run: .database { line throws(Failure) in try AppCreate(line) })

  /// What is done to an application that exists; `ID` is its own or its consumer's.
  static let appCommands: [Command<ServerVerb>] = [
    Command(
      "app list", "list the applications", options: [database, .flag("json", jsonNote)],
      run: .database { AppVerb($0, .list) }),
    app(
      "app show", "show what an application may do, and what is ticked and does not count yet",
      run: { _ in .show }),
    app(
      "app grant", "tick permissions of an application",
      details: [
        "What is ticked counts when the application is disabled and enabled again, as at coreplus."
      ], options: [permissions],
      run: { line throws(Failure) in .change(.grant(try PermissionList(of: line))) }),
    app(
      "app revoke", "take permissions of an application away", options: [permissions],
      run: { line throws(Failure) in .change(.revoke(try PermissionList(of: line))) }),
    app(
      "app enable", "let an application in, with what is ticked now",
      details: ["In production the practice agrees to the terms again: --agree says who."],
      options: [agree],
      run: { _ in .change(.enable) }),
    app(
      "app disable", "shut an application out, from the next request on",
      run: { _ in .change(.disable) }),
    app(
      "app refresh", "give an access token that has not expired another year",
      run: { _ in .change(.refresh) }),
    app(
      "app extend", "revive an access token that has expired, for a year from now",
      details: ["In production the practice agrees to the terms again: --agree says who."],
      options: [agree],
      run: { _ in .change(.extend) }),
    app(
      "app endpoint", "switch an additional endpoint on or off for an application",
      details: [
        "What is switched counts when the application is disabled and enabled again, as at coreplus."
      ],
      arguments: [
        Argument(
          "NAME", .choice(AdditionalEndpoint.allCases.map(\.rawValue)), "the endpoint: Message"),
        Argument("STATE", .choice(["on", "off"]), "on or off"),
      ],
      run: { line throws(Failure) in .change(AppVerb.endpoint(line)) }),
    Command(
      "app terms", "print the terms that a practice agrees to in production",
      options: [database, .flag("json", jsonNote)],
      run: .page { line, _ in AppTerms.text(line) }),
  ]

  private static let agree = Option(
    "agree", .text, "who agrees to the terms of 'app terms'", placeholder: "NAME")

  private static let jsonNote = "print one JSON document"

  private static let permissions = Option(
    "permissions", .text, "'all', or codes with commas between them", placeholder: "LIST",
    required: true)

  private static func app(
    _ name: String, _ summary: String, details: [String] = [], arguments: [Argument] = [],
    options: [Option] = [],
    run step: @escaping @Sendable (Invocation) throws(Failure) -> AppVerb.Step
  ) -> Command<ServerVerb> {
    Command(
      name, summary, details: details,
      arguments: [Argument("ID", .id, "the application's or the consumer's id")] + arguments,
      options: options + [database, .flag("json", jsonNote)],
      run: .database { line throws(Failure) in AppVerb(line, try step(line)) })
  }

  private static let exits: [HelpNote] = [
    ExitStatus.done.note(), ExitStatus.refused.note("a rule forbids it"), ExitStatus.usage.note(),
    ExitStatus.badData.note(
      "the file is damaged or isn't a coredesk database, or its trail was changed"),
    ExitStatus.unavailable.note("the address can't be listened on"),
    ExitStatus.tryAgain.note("the database is locked, the disk is full"),
    ExitStatus.configuration.note(
      "the database can't be opened or written, a certificate is of no use"),
  ]
}

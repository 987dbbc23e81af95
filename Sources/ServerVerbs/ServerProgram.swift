import Administration
import ClinicStore
public import CommandLine
import CoreplusAPI

/// The table of `coredesk-server`: parsing, help and what runs each verb come from it.
public enum ServerProgram {
  /// What people type to run it.
  public static let name = "coredesk-server"

  /// The table of all verbs.
  ///
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
        "When it is ready, it prints 'listening on http://HOST:PORT' on standard output; everything "
          + "else goes to standard error. On INT, TERM or HUP it finishes the requests it has begun; a "
          + "second signal ends it at once.",
        "Any address but loopback needs TLS.",
      ],
      options: [
        Option(
          "listen", .hostPort, "where to listen; port 0 picks a free one",
          fallback: "127.0.0.1:8750"),
        database,
        .flag("demo", "fill the database with the demo clinic if it is absent or empty"),
        environment,
        Option("public-url", .url, "the address that clients sign, if there is a proxy"),
        .flag("explain", "say why a token is refused, in the header CoreDesk-Reason"),
        .flag("lenient", "accept long-lived tokens and requests without a content type"),
        Option(
          "rate-limit", .integer(0...1_000_000),
          "requests per second for each access token; 0 for no limit", fallback: "10"),
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
    "what a new database is for (default: sandbox)")

  static let signup = Command<ServerVerb>(
    "signup", "make a sandbox account: a trial practice and its application",
    details: [
      "The practice has three locations, twelve practitioners, two thousand invented clients and "
        + "eight weeks of appointments with their invoices. The application has every permission. "
        + "Its secret is shown only once. If there is no database, it is made."
    ],
    options: [
      Option("practice", .text, "the practice's name", placeholder: "NAME", required: true),
      Option(
        "email", .text, "e-mail of the person who signs up", placeholder: "ADDRESS", required: true),
      database, .flag("json", jsonNote),
    ],
    examples: ["\(name) signup --practice 'Bayside Physio' --email desk@bayside.example"],
    run: .database { SignUp($0) })

  static let practiceCommands: [Command<ServerVerb>] = [
    Command(
      "practice create", "make an empty practice with one location",
      details: [
        "It has the usual lists of cancellation reasons, client groups and payment methods. If there "
          + "is no database, it is made."
      ],
      options: [
        Option("name", .text, "the practice's name", required: true),
        Option("email", .text, "e-mail of the person responsible", placeholder: "ADDRESS"),
        Option("location", .text, "the location's name (default: the practice's name)"),
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
      "audit verify", "check that no record of the audit trail was changed or removed",
      details: [
        "It prints the last record's hash: note it down elsewhere from time to time. With --head and "
          + "that hash, it also notices if the end of the trail was cut off since."
      ],
      options: [
        Option("head", .id, "a hash that must be in the trail", placeholder: "HASH"), database,
        .flag("json", jsonNote),
      ],
      run: .database { AuditVerify($0) }),
    Command(
      "audit export", "print the audit trail, one record a line, with tabs between",
      options: [database, .flag("json", jsonNote)],
      run: .database { AuditExport($0) }),
  ]

  static let shellCommands: [Command<ServerVerb>] = [
    Command(
      "completions", "print the completion script for a shell",
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
        + "is running on the same database. The secret is shown only once.",
      "In production the practice must agree to the terms: give --agree.",
    ],
    options: [
      Option("name", .text, "the application's name", required: true),
      permissions,
      Option(
        "practice", .text,
        "the practice, by id or name, if there is more than one",
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

  /// The verbs for an application that exists; `ID` is its own id or its consumer's.
  static let appCommands: [Command<ServerVerb>] = [
    Command(
      "app list", "list the applications", options: [database, .flag("json", jsonNote)],
      run: .database { AppVerb($0, .list) }),
    app(
      "app show", "show an application's permissions, and changes that aren't effective yet",
      run: { _ in .show }),
    app(
      "app grant", "tick permissions for an application",
      details: [
        "They become effective when the application is disabled and enabled again, as at coreplus."
      ], options: [permissions],
      run: { line throws(Failure) in .change(.grant(try PermissionList(of: line))) }),
    app(
      "app revoke", "untick permissions of an application", options: [permissions],
      run: { line throws(Failure) in .change(.revoke(try PermissionList(of: line))) }),
    app(
      "app enable", "let an application in, with the permissions ticked now",
      details: ["In production the practice must agree to the terms again: give --agree."],
      options: [agree],
      run: { _ in .change(.enable) }),
    app(
      "app disable", "shut an application out, from its next request on",
      run: { _ in .change(.disable) }),
    app(
      "app refresh", "give an access token another year, before it expires",
      run: { _ in .change(.refresh) }),
    app(
      "app extend", "renew an access token that has expired, for a year from now",
      details: ["In production the practice must agree to the terms again: give --agree."],
      options: [agree],
      run: { _ in .change(.extend) }),
    app(
      "app endpoint", "switch an additional endpoint on or off for an application",
      details: [
        "It becomes effective when the application is disabled and enabled again, as at coreplus."
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
    "agree", .text, "who agrees to the terms that 'app terms' prints", placeholder: "NAME")

  private static let jsonNote = "print one JSON document"

  private static let permissions = Option(
    "permissions", .text, "'all', or codes separated by commas", placeholder: "LIST",
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
    ExitStatus.tryAgain.note("the database is locked, or the disk is full"),
    ExitStatus.configuration.note(
      "the database can't be opened or written, or a certificate can't be used"),
  ]
}

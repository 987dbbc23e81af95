public import CommandLine

/// The table of `coredesk`: parsing, help and what runs each verb come from it.
public enum CoreDeskProgram {
  /// What only the console can do, for the verbs that open it or check it.
  public struct ConsoleAccess: Sendable {
    /// Opens the console and returns when it has ended.
    public var open: @Sendable (Invocation) throws(Failure) -> ExitStatus
    /// Tries the keys that are configured, and reads the theme.
    public var look: DoctorVerb.Look

    /// Gives the verbs these two ways into the console.
    public init(
      open: @escaping @Sendable (Invocation) throws(Failure) -> ExitStatus,
      look: @escaping DoctorVerb.Look
    ) {
      self.open = open
      self.look = look
    }
  }

  /// The table of all verbs.
  ///
  /// - Parameters:
  ///   - version: what `--version` prints, one item a line.
  ///   - access: how to open the console and how to check its keys and theme.
  public static func table(version: [String], console access: ConsoleAccess) -> Program<Verb> {
    let console = console(open: access.open)
    return Program(
      name: "coredesk",
      summary: "A booking desk for clinics on coreplus. Without a command it opens the console.",
      version: version, options: globals,
      commands: [console] + CommandTable.lists + CommandTable.diary + CommandTable.clients
        + [CommandTable.token, CommandTable.tokenVerify, CommandTable.doctor(look: access.look)]
        + CommandTable.profiles + [CommandTable.themes] + CommandTable.pin
        + CommandTable.pages,
      standard: console.name, environment: environment, exits: exits)
  }

  private static func console(
    open: @escaping @Sendable (Invocation) throws(Failure) -> ExitStatus
  ) -> Command<Verb> {
    Command(
      "console", "open the diary in the terminal",
      details: [
        "If TERM is dumb, or if input or output isn't a terminal, the console starts in plain mode, "
          + "as with --plain. Type ? there for its commands."
      ],
      options: [
        Option("theme", .text, "the colours: a theme's name or file", placeholder: "THEME"),
        .flag("no-mouse", "leave the mouse to the terminal"),
        .flag("no-animation", "don't count seconds on the screen"),
        .flag("plain", "plain mode: lines of text, for screen readers and pipes"),
      ],
      run: .console(open))
  }

  private static let globals = [
    Option.flag("json", "print one JSON document, with the API's field names"),
    Option(
      "profile", .text, "the clinic with this name in config.ini", placeholder: "NAME",
      excludes: ["demo"]),
    Option.flag("demo", "the built-in demo clinic", excludes: ["profile"]),
    Option(
      "data-dir", .directory,
      "the folder of the demo clinic (default: $XDG_DATA_HOME/coredesk)"),
  ]

  private static let environment: [HelpNote] = [
    .init("COREDESK_PROFILE", "the profile, if --profile isn't given"),
    .init("COREDESK_URL", "the address of the API, instead of the profile's"),
    .init(
      "COREDESK_CONSUMER_ID, COREDESK_ACCESS_TOKEN, COREDESK_SECRET",
      "the credentials, instead of the profile's"),
    .init("COREDESK_THEME", "the theme, if --theme isn't given"),
    .init(
      "COREDESK_NOW", "the time at which the demo clinic starts, such as 2026-11-24T08:30:00+11:00"),
  ]

  private static let exits: [HelpNote] = [
    ExitStatus.done.note(),
    ExitStatus.refused.note(
      "the time is taken, a rule forbids it, or the appointment now starts at another time"),
    ExitStatus.usage.note(),
    ExitStatus.badData.note("an id that doesn't exist, or something that isn't a date"),
    ExitStatus.unavailable.note("the server can't be reached"),
    ExitStatus.tryAgain.note("the server is busy, or the outcome is unknown"),
    ExitStatus.notAuthorised.note("the credentials don't allow it"),
    ExitStatus.configuration.note("config.ini, a secret, or this computer"),
  ]
}

public import CommandLine

/// The table of `coredesk`: parsing, help and what runs each verb come from it.
public enum CoreDeskProgram {
  /// What only the console knows, for the verbs that open it or tell about it.
  public struct ConsoleAccess: Sendable {
    /// Opens the console and returns when it has ended.
    public var open: @Sendable (Invocation) throws(Failure) -> ExitStatus
    /// Tries the keys that are configured, and reads the theme.
    public var look: DoctorVerb.Look

    /// The console as the verbs use it.
    public init(
      open: @escaping @Sendable (Invocation) throws(Failure) -> ExitStatus,
      look: @escaping DoctorVerb.Look
    ) {
      self.open = open
      self.look = look
    }
  }

  /// - Parameter version: what `--version` prints, one item a line.
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
        "Where TERM is dumb, or input or output is no terminal, the console is a dialogue of lines, "
          + "as with --plain; ? in it tells its commands."
      ],
      options: [
        Option("theme", .text, "colours: a theme's name or file", placeholder: "THEME"),
        .flag("no-mouse", "leave the mouse to the terminal"),
        .flag("no-animation", "count no seconds on the screen: nothing moves but the minute"),
        .flag("plain", "a dialogue of lines instead of a screen, for screen readers and pipes"),
      ],
      run: .console(open))
  }

  private static let globals = [
    Option.flag("json", "print one JSON document, in the API's words"),
    Option(
      "profile", .text, "the clinic of this name in config.ini", placeholder: "NAME",
      excludes: ["demo"]),
    Option.flag("demo", "the demo clinic inside this program", excludes: ["profile"]),
    Option(
      "data-dir", .directory,
      "where the demo clinic is kept (default: $XDG_DATA_HOME/coredesk)"),
  ]

  private static let environment: [HelpNote] = [
    .init("COREDESK_PROFILE", "the profile, where --profile is not given"),
    .init("COREDESK_URL", "the address of the API; wins over the profile's"),
    .init("COREDESK_CONSUMER_ID, COREDESK_ACCESS_TOKEN, COREDESK_SECRET", "the credentials"),
    .init("COREDESK_THEME", "the theme, where --theme is not given"),
    .init("COREDESK_NOW", "starts the demo clinic's clock here, as 2026-11-24T08:30:00+11:00"),
  ]

  private static let exits: [HelpNote] = [
    ExitStatus.done.note(),
    ExitStatus.refused.note(
      "the time is taken, a rule forbids it, the appointment starts at another time by now"),
    ExitStatus.usage.note(),
    ExitStatus.badData.note("an id that doesn't exist, something that isn't a date"),
    ExitStatus.unavailable.note("the server can't be reached"),
    ExitStatus.tryAgain.note("the server is busy, or the outcome is unknown"),
    ExitStatus.notAuthorised.note("the credentials do not allow it"),
    ExitStatus.configuration.note("config.ini, a secret or this machine's"),
  ]
}

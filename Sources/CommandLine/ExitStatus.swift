/// The exit status of a program, by the numbers of sysexits(3).
public struct ExitStatus: RawRepresentable, Hashable, Sendable {
  /// The number that the shell shows, 0 to 255.
  public var rawValue: Int32

  /// A status with this number. `table` says what each number in use means.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Done.
  public static let done = ExitStatus(rawValue: 0)
  /// A rule forbids it: the time is taken, the appointment has changed.
  public static let refused = ExitStatus(rawValue: 1)
  /// The command line is wrong (EX_USAGE).
  public static let usage = ExitStatus(rawValue: 64)
  /// The data are not what they should be (EX_DATAERR).
  public static let badData = ExitStatus(rawValue: 65)
  /// The server doesn't answer, or an address can't be listened on (EX_UNAVAILABLE).
  public static let unavailable = ExitStatus(rawValue: 69)
  /// The outcome is unknown, or trying again may help (EX_TEMPFAIL).
  public static let tryAgain = ExitStatus(rawValue: 75)
  /// The credentials don't allow it (EX_NOPERM).
  public static let notAuthorised = ExitStatus(rawValue: 77)
  /// The configuration or something else on this computer must be changed (EX_CONFIG).
  public static let configuration = ExitStatus(rawValue: 78)
}

extension ExitStatus {
  /// What each status means, in a few words, for the help and manual pages of both programs.
  public static let table: KeyValuePairs<ExitStatus, String> = [
    .done: "done", .refused: "refused", .usage: "the command line is wrong", .badData: "bad data",
    .unavailable: "not available", .tryAgain: "trying again may help",
    .notAuthorised: "not authorised", .configuration: "the setup must be changed",
  ]

  /// The row for a program's help.
  ///
  /// - Parameter examples: what the status means for this program, printed after a colon.
  public func note(_ examples: String = "") -> HelpNote {
    guard let meaning = Self.table.first(where: { $0.key == self })?.value else {
      preconditionFailure("status \(rawValue) is not in the table")
    }
    return HelpNote(String(rawValue), meaning + (examples.isEmpty ? "" : ": \(examples)"))
  }
}

/// What a program tells its caller, after sysexits(3).
public struct ExitStatus: RawRepresentable, Hashable, Sendable {
  public var rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static let done = ExitStatus(rawValue: 0)
  /// The server refused: the time is taken, a rule forbids it.
  public static let refused = ExitStatus(rawValue: 1)
  /// The command line is wrong (EX_USAGE).
  public static let usage = ExitStatus(rawValue: 64)
  /// The data are not what they should be (EX_DATAERR).
  public static let badData = ExitStatus(rawValue: 65)
  /// The server does not answer, or an address cannot be listened on (EX_UNAVAILABLE).
  public static let unavailable = ExitStatus(rawValue: 69)
  /// The outcome is unknown, or trying again may help (EX_TEMPFAIL).
  public static let tryAgain = ExitStatus(rawValue: 75)
  /// The credentials do not allow it (EX_NOPERM).
  public static let notAuthorised = ExitStatus(rawValue: 77)
  /// The configuration or the machine's set-up must be changed (EX_CONFIG).
  public static let configuration = ExitStatus(rawValue: 78)
}

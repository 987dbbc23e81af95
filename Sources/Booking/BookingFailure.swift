/// Why a call to the clinic's server did not do what was asked.
public struct BookingFailure: Error, Hashable, Sendable {
  /// The kinds of failure; later releases may add more.
  public struct Code: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The server understood and said no: the time is taken, a rule forbids it. Nothing changed.
    public static let refused = Code(rawValue: "refused")
    /// Another desk changed the appointment after this one saw it. Nothing changed now.
    public static let changedMeanwhile = Code(rawValue: "changed-meanwhile")
    /// What was asked for does not exist.
    public static let notFound = Code(rawValue: "not-found")
    /// The server could not read the request: bad data. Nothing changed.
    public static let invalid = Code(rawValue: "invalid")
    /// The token was not accepted, or a permission is missing. Nothing changed.
    public static let unauthorised = Code(rawValue: "unauthorised")
    /// The server could not be reached. Nothing changed.
    public static let unreachable = Code(rawValue: "unreachable")
    /// The server asks to come back later: too many requests, disk full. Nothing changed.
    public static let unavailable = Code(rawValue: "unavailable")
    /// A change was sent and no answer came: it may or may not have been made.
    public static let unknownOutcome = Code(rawValue: "unknown-outcome")
    /// The server answered something that is not coreplus.
    public static let badReply = Code(rawValue: "bad-reply")
  }

  /// Whether the server would give the same answer again.
  public var isFinal: Bool {
    [.refused, .changedMeanwhile, .notFound, .invalid].contains(code)
  }

  /// What kind of failure it is.
  public var code: Code
  /// What happened and what to do, for people. Contains no personal data.
  public var sentence: String
  /// For the log only. Contains no personal data either.
  public var detail: String

  /// A failure of this kind.
  public init(_ code: Code, _ sentence: String, detail: String = "") {
    self.code = code
    self.sentence = sentence
    self.detail = detail
  }
}

extension BookingFailure: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { sentence }
  public var debugDescription: String { "\(code.rawValue): \(sentence) \(detail)" }
}

/// Why a command was refused; it has changed nothing.
public struct AdministrationFailure: Error, Hashable, Sendable {
  /// The kind of failure, for programs; more kinds may be added.
  public struct Code: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// A name is empty or too long, or has control characters.
    public static let name = Code(rawValue: "name")
    /// There is no permission with this code.
    public static let permission = Code(rawValue: "permission")
    /// There is no practice with this name or id, or none at all.
    public static let noPractice = Code(rawValue: "no-practice")
    /// There is no application with this id.
    public static let noApplication = Code(rawValue: "no-application")
    /// The application must be disabled before its settings can take effect.
    public static let isEnabled = Code(rawValue: "is-enabled")
    /// The access token has expired, so it can't be refreshed.
    public static let expired = Code(rawValue: "expired")
    /// The access token hasn't expired, so it can't be extended.
    public static let notExpired = Code(rawValue: "not-expired")
    /// The e-mail address is missing or malformed.
    public static let email = Code(rawValue: "email")
    /// The database is for the other environment.
    public static let environment = Code(rawValue: "environment")
    /// There is already a practice with this name.
    public static let isThere = Code(rawValue: "is-there")
    /// A person must agree to the terms first.
    public static let terms = Code(rawValue: "terms")
    /// It isn't clear which practice is meant.
    public static let whichPractice = Code(rawValue: "which-practice")
  }

  /// The kind of failure.
  public var code: Code
  /// For people: what is wrong and what to do.
  public var sentence: String

  static let termsAsked = AdministrationFailure(
    .terms,
    "in production the practice must agree to the terms first; read them with 'app terms', then give "
      + "--agree NAME")

  /// A refusal; the sentence continues a line that begins with the program's name.
  public init(_ code: Code, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }
}

extension AdministrationFailure: CustomStringConvertible {
  public var description: String { sentence }
}

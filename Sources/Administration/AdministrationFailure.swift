/// Why something was not done; nothing of it was.
public struct AdministrationFailure: Error, Hashable, Sendable {
  public struct Code: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let name = Code(rawValue: "name")
    public static let permission = Code(rawValue: "permission")
    public static let noPractice = Code(rawValue: "no-practice")
    public static let noApplication = Code(rawValue: "no-application")
    public static let isEnabled = Code(rawValue: "is-enabled")
    public static let expired = Code(rawValue: "expired")
    public static let notExpired = Code(rawValue: "not-expired")
    public static let email = Code(rawValue: "email")
    public static let environment = Code(rawValue: "environment")
    public static let isThere = Code(rawValue: "is-there")
    /// The terms have to be agreed to.
    public static let terms = Code(rawValue: "terms")
    /// More than one is meant, or may be.
    public static let whichPractice = Code(rawValue: "which-practice")
  }

  public var code: Code
  /// For people: what is wrong and what to do.
  public var sentence: String

  static let termsAsked = AdministrationFailure(
    .terms,
    "in production the practice agrees to the terms for this; read them with 'app terms', then give "
      + "--agree NAME")

  public init(_ code: Code, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }
}

extension AdministrationFailure: CustomStringConvertible {
  public var description: String { sentence }
}

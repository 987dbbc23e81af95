import Threads

/// Why a server does not start.
public struct HTTPServerFailure: Error, Hashable, Sendable {
  public struct Code: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let inUse = Code(rawValue: "in-use")
    public static let notPermitted = Code(rawValue: "not-permitted")
    /// No such host, or an address that this machine does not have.
    public static let address = Code(rawValue: "address")
    /// Plain HTTP would be heard beyond this machine.
    public static let plainText = Code(rawValue: "plain-text")
    /// The certificate or its key is of no use.
    public static let tls = Code(rawValue: "tls")
    public static let other = Code(rawValue: "other")
  }

  public var code: Code
  /// For people: what happened and what to do.
  public var sentence: String
  /// For the log.
  public var detail: String

  public init(_ code: Code, _ sentence: String, detail: String = "") {
    self.code = code
    self.sentence = sentence
    self.detail = detail
  }
}

extension HTTPServerFailure: CustomStringConvertible {
  public var description: String { sentence }
}

extension HTTPServerFailure {
  init(_ failure: ThreadFailure) {
    self.init(
      .other, "the HTTP server cannot start: \(failure.reason)", detail: failure.reason)
  }
}

import Threads

/// Why a server can't start.
public struct HTTPServerFailure: Error, Hashable, Sendable {
  /// The kind of failure, for programs; more kinds may be added.
  public struct Code: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Another program uses the port.
    public static let inUse = Code(rawValue: "in-use")
    /// This user may not listen on the port.
    public static let notPermitted = Code(rawValue: "not-permitted")
    /// The host is unknown, or isn't an address of this machine.
    public static let address = Code(rawValue: "address")
    /// Plain HTTP would be reachable from other machines.
    public static let plainText = Code(rawValue: "plain-text")
    /// The certificate or its key can't be used.
    public static let tls = Code(rawValue: "tls")
    /// Any other failure.
    public static let other = Code(rawValue: "other")
  }

  /// The kind of failure.
  public var code: Code
  /// For people: what happened and what to do.
  public var sentence: String
  /// For the log: the system's or the library's own words.
  public var detail: String

  /// A failure to start.
  public init(_ code: Code, _ sentence: String, detail: String = "") {
    self.code = code
    self.sentence = sentence
    self.detail = detail
  }
}

extension HTTPServerFailure: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { sentence }
  public var debugDescription: String { "\(code.rawValue): \(sentence) \(detail)" }
}

extension HTTPServerFailure {
  init(_ failure: ThreadFailure) {
    self.init(
      .other, "the HTTP server can't start: \(failure.reason)", detail: failure.reason)
  }
}

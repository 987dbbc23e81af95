/// Why a body or a query can't be read.
public struct WireFailure: Error, Hashable, Sendable {
  /// What kind of fault it is.
  public struct Code: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The body isn't JSON, isn't a JSON object, or exceeds a limit.
    public static let malformed = Code(rawValue: "malformed")
    /// A member or parameter is missing, or has the wrong kind of value.
    public static let field = Code(rawValue: "field")
    /// The query string has a broken escape.
    public static let query = Code(rawValue: "query")
  }

  /// What kind of fault it is.
  public var code: Code
  /// A sentence for the sender, without any of the values that were sent.
  public var reason: String
  /// The object that the field is in, as `appointments[3].practitioner`; "" for the outermost one.
  public private(set) var place = ""

  /// A failure of this kind.
  public init(_ code: Code, _ reason: String) {
    self.code = code
    self.reason = reason
  }

  /// The reason with the whole path of the field, as `appointments[3].appointmentId is not a GUID`.
  public var located: String { place.isEmpty ? reason : "\(place).\(reason)" }

  /// The same failure in an object that is the member `name` of another object.
  public func inside(_ name: String) -> WireFailure {
    var failure = self
    failure.place = place.isEmpty ? name : "\(name).\(place)"
    return failure
  }

  /// A failure of a member or parameter.
  ///
  /// - Parameter complaint: follows the name in the sentence, as `is missing`.
  public static func field(_ name: String, _ complaint: String) -> WireFailure {
    WireFailure(.field, "\(name) \(complaint)")
  }
}

extension WireFailure: CustomStringConvertible {
  public var description: String { located }
}

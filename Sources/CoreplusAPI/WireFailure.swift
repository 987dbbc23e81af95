/// Why a text from the wire could not be read.
public struct WireFailure: Error, Hashable, Sendable {
  public struct Code: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Not JSON, not a JSON object, or JSON beyond all bounds.
    public static let malformed = Code(rawValue: "malformed")
    /// A member or parameter is missing or holds something else than it should.
    public static let field = Code(rawValue: "field")
    /// The query string is not a query string.
    public static let query = Code(rawValue: "query")
  }

  public var code: Code
  /// One sentence for the sender, without any of the values sent.
  public var reason: String
  /// Where the field is, as `appointments[3].practitioner`; "" in the outermost object.
  public private(set) var place = ""

  public init(_ code: Code, _ reason: String) {
    self.code = code
    self.reason = reason
  }

  /// The reason with the field's whole path, as `appointments[3].appointmentId is not a GUID`.
  public var located: String { place.isEmpty ? reason : "\(place).\(reason)" }

  /// The same failure, in an object that is itself the member `name` of another.
  public func inside(_ name: String) -> WireFailure {
    var failure = self
    failure.place = place.isEmpty ? name : "\(name).\(place)"
    return failure
  }

  public static func field(_ name: String, _ complaint: String) -> WireFailure {
    WireFailure(.field, "\(name) \(complaint)")
  }
}

extension WireFailure: CustomStringConvertible {
  public var description: String { located }
}

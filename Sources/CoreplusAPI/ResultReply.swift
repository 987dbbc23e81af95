public import JSON

/// One message of a refusal, as seen in integrations of the coreplus API.
public struct ResultMessage: WireObject {
  /// 0 information, 1 warning, 2 error. Only 2 was ever seen; the others are our choice.
  public var severity: Int
  /// One sentence, which may be shown to people.
  public var reason: String

  /// A message, by default an error.
  public init(
    severity: Int = 2, reason: String
  ) {
    self.severity = severity
    self.reason = reason
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    severity = try object.int("severity") ?? 2
    reason = try object.string("reason")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("severity", severity)
    writer.field("reason", reason)
  }
}

/// The body of every refusal: `{"result":[{"severity":2,"reason":"Invalid token"}]}`. The
/// documentation shows it for a missing permission, integrations for a refused booking.
public struct ResultReply: WireObject {
  /// At least one message.
  public var result: [ResultMessage]

  /// A refusal of these messages.
  public init(
    result: [ResultMessage] = []
  ) {
    self.result = result
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    result = try object.objects("result")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("result", result)
  }
}

extension ResultReply {
  /// A refusal of one error.
  public init(reason: String) { self.init(result: [ResultMessage(reason: reason)]) }
}

extension ResultReply: Documented {
  /// The schema of every refusal.
  public static let schema = NamedSchema(
    "Result",
    .object([
      "result": .array(
        of: .object(["severity": .integer(from: 0, to: 2), "reason": .text]), atLeast: 1)
    ]))
}

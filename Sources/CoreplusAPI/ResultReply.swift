public import JSON

/// One message of a refusal; reference section 4.3.
public struct ResultMessage: WireObject {
  /// 0 information, 1 warning, 2 error; only 2 has been observed.
  public var severity: Int
  public var reason: String

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

/// The body of every refusal; reference section 9.1.
public struct ResultReply: WireObject {
  public var result: [ResultMessage]

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
  /// One error.
  public init(reason: String) { self.init(result: [ResultMessage(reason: reason)]) }
}

extension ResultReply: Documented {
  /// Every refusal.
  public static let schema = NamedSchema(
    "Result",
    .object([
      "result": .array(
        of: .object(["severity": .integer(from: 0, to: 2), "reason": .text]), atLeast: 1)
    ]))
}

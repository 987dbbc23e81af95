import JSON

/// What a token says; reference section 3.2.
public struct TokenClaims: Hashable, Sendable {
  /// Web site of whoever signs.
  public var issuer: String
  /// Web site of whoever shall read it.
  public var audience: String
  /// Seconds since 1970 UTC; the token holds from then on.
  public var notBefore: Int64
  /// Seconds since 1970 UTC; the token no longer holds then.
  public var expires: Int64
  public var consumerID: String
  public var accessToken: String
  /// The URL called: absolute, or path and query only.
  public var url: String
  /// Upper case, as in `GET`.
  public var httpMethod: String

  public init(
    issuer: String, audience: String, notBefore: Int64, expires: Int64, consumerID: String,
    accessToken: String, url: String, httpMethod: String
  ) {
    self.issuer = issuer
    self.audience = audience
    self.notBefore = notBefore
    self.expires = expires
    self.consumerID = consumerID
    self.accessToken = accessToken
    self.url = url
    self.httpMethod = httpMethod
  }

  /// Claims of text that are absent are "": whether they may be is for the reader to say.
  init(_ object: JSONObject) throws(TokenFailure) {
    issuer = try object.text("iss")
    audience = try object.text("aud")
    notBefore = try object.seconds("nbf")
    expires = try object.seconds("exp")
    consumerID = try object.text("consumerId")
    accessToken = try object.text("accessToken")
    url = try object.text("url")
    httpMethod = try object.text("httpMethod")
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (key, value) in [("iss", issuer), ("aud", audience)] as [(StaticString, String)] {
      writer.key(key)
      writer.string(value)
    }
    writer.key("nbf")
    writer.int(notBefore)
    writer.key("exp")
    writer.int(expires)
    let rest: [(StaticString, String)] = [
      ("consumerId", consumerID), ("accessToken", accessToken), ("url", url),
      ("httpMethod", httpMethod),
    ]
    for (key, value) in rest {
      writer.key(key)
      writer.string(value)
    }
    writer.endObject()
    return writer.bytes
  }
}

extension JSONObject {
  fileprivate func text(_ key: String) throws(TokenFailure) -> String {
    switch exactly(key) {
    case nil: return ""
    case .string(let text): return text
    default: throw .malformed("\(key) is not a text")
    }
  }

  fileprivate func seconds(_ key: String) throws(TokenFailure) -> Int64 {
    guard case .number(let digits) = exactly(key), let seconds = Int64(digits) else {
      throw .malformed("\(key) is not a whole number of seconds since 1970")
    }
    return seconds
  }
}

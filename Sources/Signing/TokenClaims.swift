import JSON

/// The claims of a token; reference section 3.2.
public struct TokenClaims: Hashable, Sendable {
  /// The signer's web site, `iss`.
  public var issuer: String
  /// The web site of the API's vendor, `aud`.
  public var audience: String
  /// In seconds since 1970 UTC; the token is valid from then on, `nbf`.
  public var notBefore: Int64
  /// In seconds since 1970 UTC; the token is no longer valid then, `exp`.
  public var expires: Int64
  /// The application's consumer id.
  public var consumerID: String
  /// The application's access token.
  public var accessToken: String
  /// The URL of the request: absolute, or only path and query.
  public var url: String
  /// The method of the request in upper case, as `GET`.
  public var httpMethod: String

  /// Claims for `JwToken.sign`, in any spelling.
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

  /// Reads a payload. A missing text is ""; the caller decides whether that is allowed.
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
    default: throw .malformed("\(key) isn't a text")
    }
  }

  fileprivate func seconds(_ key: String) throws(TokenFailure) -> Int64 {
    guard case .number(let digits) = exactly(key), let seconds = Int64(digits) else {
      throw .malformed("\(key) isn't a whole number of seconds since 1970")
    }
    return seconds
  }
}

import JSON

/// The signed token of every request: a JSON Web Signature in compact form (RFC 7515) with HMAC
/// SHA-256 (RFC 7518 section 3.2); reference section 3.2.
public enum JwToken {
  /// In bytes. A longer text is refused unread; real tokens are far shorter.
  public static let longestToken = 16_384

  /// The header, its members in the order of the documentation's sample.
  private static let header = Base64URL.encode(Array(#"{"typ":"JWT","alg":"HS256"}"#.utf8))

  /// Makes a token.
  ///
  /// Cost: a few microseconds.
  public static func sign(_ claims: TokenClaims, with secret: Secret) -> String {
    let signed = header + "." + Base64URL.encode(claims.json)
    return signed + "." + Base64URL.encode(HMAC.sha256(Array(signed.utf8), key: secret.key))
  }

  /// Reads a token without checking its signature.
  ///
  /// Refuses every algorithm but HS256, also `none`, and a header with `crit`.
  public static func parse(_ token: String) throws(TokenFailure) -> UnverifiedToken {
    guard token.utf8.count <= longestToken else { throw .malformed("the token is too long") }
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .malformed("the token doesn't have three parts") }
    try check(header: try object(parts[0], "header"))
    let claims = try TokenClaims(try object(parts[1], "payload"))
    guard let signature = Base64URL.decode(parts[2]) else {
      throw .malformed("the signature isn't base64url")
    }
    let signed = parts[0].utf8.count + 1 + parts[1].utf8.count
    return UnverifiedToken(
      claims: claims, signed: Array(token.utf8.prefix(signed)), signature: signature)
  }

  private static func object(
    _ part: Substring, _ name: String
  ) throws(TokenFailure) -> JSONObject {
    guard let bytes = Base64URL.decode(part) else {
      throw .malformed("the \(name) isn't base64url")
    }
    do throws(JSONFailure) {
      return try JSONObject(json: bytes)
    } catch {
      throw .malformed("the \(name): \(error.reason)")
    }
  }

  private static func check(header: JSONObject) throws(TokenFailure) {
    // A token with extensions that aren't understood is invalid (RFC 7515 section 4.1.11).
    guard header.exactly("crit") == nil else { throw .malformed("the header has crit") }
    guard header.exactly("alg") == .string("HS256") else {
      throw TokenFailure(.algorithm, "the algorithm isn't HS256")
    }
  }
}

/// The parts of a token; don't trust any of them before `verify`.
public struct UnverifiedToken: Hashable, Sendable {
  /// As the token has them.
  public let claims: TokenClaims
  private let signed: [UInt8]
  private let signature: [UInt8]

  init(claims: TokenClaims, signed: [UInt8], signature: [UInt8]) {
    self.claims = claims
    self.signed = signed
    self.signature = signature
  }

  /// Whether the token was signed with this secret. Takes the same time for every wrong signature.
  public func verify(signatureWith secret: Secret) -> Bool {
    HMAC.isEqual(HMAC.sha256(signed, key: secret.key), signature)
  }
}

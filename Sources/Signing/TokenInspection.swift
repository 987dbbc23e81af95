public import JSON

/// What a person wants to know of a token that was refused: the vendor's self-check, `Signature
/// verified`, `Signature expired` or `Signature verification failed`, and what the token says.
///
/// It judges as common JWT libraries do, milder than the server: see `JwToken.parse` for what the
/// contract wants besides.
public struct TokenInspection: Hashable, Sendable {
  public enum Verdict: Hashable, Sendable {
    case verified
    /// Well signed, and not to be used before this time: `nbf`, or the `iat` of other signers.
    case notYetValid(secondsSinceEpoch: Int64)
    case expired(secondsSinceEpoch: Int64)
    /// Signed with another secret, or changed since.
    case otherSecret
    /// The header's `alg`; "" where it has none.
    case otherAlgorithm(String)
    /// No token in the sense of RFC 7515, and why.
    case malformed(String)
  }

  public var verdict: Verdict
  /// The payload, believed only where the verdict says so; nil where it cannot be read.
  public var payload: JSONObject?
}

extension JwToken {
  /// Looks at a token with a secret; cost: a few microseconds.
  ///
  /// - Parameter now: seconds since 1970 UTC.
  public static func inspect(
    _ token: String, with secret: Secret, now: Int64
  ) -> TokenInspection {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    let payload = parts.count > 1 ? try? part(parts[1], "payload") : nil
    do throws(TokenFailure) {
      guard token.utf8.count <= longestToken else { throw .malformed("the token is too long") }
      guard parts.count == 3 else {
        throw .malformed("a token has three parts, this has \(parts.count)")
      }
      let verdict = try judge(parts, with: secret, now: now)
      return TokenInspection(verdict: verdict, payload: payload)
    } catch {
      return TokenInspection(verdict: .malformed(error.reason), payload: payload)
    }
  }

  private static func judge(
    _ parts: [Substring], with secret: Secret, now: Int64
  ) throws(TokenFailure) -> TokenInspection.Verdict {
    let header = try part(parts[0], "header")
    guard let signature = Base64URL.decode(parts[2], strictly: false) else {
      throw .malformed("the signature is not base64url")
    }
    guard header.exactly("alg") == .string("HS256") else {
      if case .string(let name) = header.exactly("alg") { return .otherAlgorithm(name) }
      return .otherAlgorithm("")
    }
    let signed = Array("\(parts[0]).\(parts[1])".utf8)
    guard HMAC.isEqual(HMAC.sha256(signed, key: secret.key), signature) else {
      return .otherSecret
    }
    let payload = try part(parts[1], "payload")
    for name in ["iat", "nbf"] {
      if let begin = try payload.moment(name), begin > now {
        return .notYetValid(secondsSinceEpoch: begin)
      }
    }
    if let end = try payload.moment("exp"), end <= now { return .expired(secondsSinceEpoch: end) }
    return .verified
  }

  private static func part(_ text: Substring, _ name: String) throws(TokenFailure) -> JSONObject {
    guard let bytes = Base64URL.decode(text, strictly: false) else {
      throw .malformed("the \(name) is not base64url")
    }
    do throws(JSONFailure) {
      return try JSONObject(json: bytes)
    } catch {
      throw .malformed("the \(name): \(error.reason)")
    }
  }
}

extension JSONObject {
  /// Seconds since 1970 as others write them too: with decimals or as text; nil where absent.
  public func moment(_ key: String) throws(TokenFailure) -> Int64? {
    let written: String
    switch exactly(key) {
    case nil: return nil
    case .number(let digits): written = digits
    case .string(let text): written = text
    default: throw .malformed("\(key) is not a number of seconds since 1970")
    }
    if let seconds = Int64(written) { return seconds }
    guard case .number = exactly(key), let seconds = Double(written), abs(seconds) < 1e15 else {
      throw .malformed("\(key) is not a number of seconds since 1970")
    }
    return Int64(seconds)
  }
}

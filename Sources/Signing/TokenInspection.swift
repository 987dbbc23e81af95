public import JSON

/// Explains a token that was refused: whether it passes the vendor's self-check (`Signature
/// verified`, `Signature expired` or `Signature verification failed`), and its claims.
///
/// It is as strict as common JWT libraries, and less strict than the server; see `JwToken.parse`
/// for what the API needs besides.
public struct TokenInspection: Hashable, Sendable {
  /// The result of the self-check.
  public enum Verdict: Hashable, Sendable {
    case verified
    /// Signed with this secret, but not valid before this time: `nbf`, or the `iat` of other
    /// signers.
    case notYetValid(secondsSinceEpoch: Int64)
    case expired(secondsSinceEpoch: Int64)
    /// Signed with another secret, or changed since.
    case otherSecret
    /// Signed with the algorithm in the header's `alg`; "" if there is none.
    case otherAlgorithm(String)
    /// Not a token as in RFC 7515, and why.
    case malformed(String)
  }

  /// The result of the self-check.
  public var verdict: Verdict
  /// The payload, nil if it can't be read. Trust it only if the verdict allows that.
  public var payload: JSONObject?
}

extension JwToken {
  /// Examines a token with a secret.
  ///
  /// Cost: a few microseconds.
  ///
  /// - Parameter now: in seconds since 1970 UTC.
  public static func inspect(
    _ token: String, with secret: Secret, now: Int64
  ) -> TokenInspection {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    let payload = parts.count > 1 ? try? part(parts[1], "payload") : nil
    do throws(TokenFailure) {
      guard token.utf8.count <= longestToken else { throw .malformed("the token is too long") }
      guard parts.count == 3 else {
        throw .malformed("a token has three parts, this one has \(parts.count)")
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
      throw .malformed("the signature isn't base64url")
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
      throw .malformed("the \(name) isn't base64url")
    }
    do throws(JSONFailure) {
      return try JSONObject(json: bytes)
    } catch {
      throw .malformed("the \(name): \(error.reason)")
    }
  }
}

extension JSONObject {
  /// A member in seconds since 1970, also with decimals or as a text, as other signers write them;
  /// nil if it is absent.
  public func moment(_ key: String) throws(TokenFailure) -> Int64? {
    let written: String
    switch exactly(key) {
    case nil: return nil
    case .number(let digits): written = digits
    case .string(let text): written = text
    default: throw .malformed("\(key) isn't a number of seconds since 1970")
    }
    if let seconds = Int64(written) { return seconds }
    guard case .number = exactly(key), let seconds = Double(written), abs(seconds) < 1e15 else {
      throw .malformed("\(key) isn't a number of seconds since 1970")
    }
    return Int64(seconds)
  }
}

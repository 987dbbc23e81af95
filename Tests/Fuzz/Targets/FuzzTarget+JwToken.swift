import JSON

@testable import Signing

extension FuzzTarget {
  /// Bytes that begin with a brace are the payload of a token, signed here: nobody guesses a
  /// signature. All others are the token itself.
  static let jwt = FuzzTarget("jwt", longest: 2048) { bytes in
    if bytes.first == UInt8(ascii: "{") {
      try checkPayload(bytes)
    } else {
      try checkToken(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static let secret = Secret("c2VjcmV0")
  private static let now: Int64 = 1_800_000_000

  private static func checkToken(_ text: String) throws {
    let inspection = JwToken.inspect(text, with: secret, now: now)
    for part in text.split(separator: ".") {
      guard let decoded = Base64URL.decode(part) else { continue }
      try expect(
        Base64URL.encode(decoded).utf8.elementsEqual(part.utf8), "base64 has two spellings")
    }
    guard let token = try? JwToken.parse(text) else { return }
    let isVerified = token.verify(signatureWith: secret)
    try expect(isVerified || inspection.verdict == .otherSecret, "\(inspection.verdict)")
    try checkSigning(token.claims)
  }

  private static func checkPayload(_ payload: [UInt8]) throws {
    let header = Base64URL.encode(Array(#"{"alg":"HS256"}"#.utf8))
    let signed = header + "." + Base64URL.encode(payload)
    let signature = HMAC.sha256(Array(signed.utf8), key: secret.key)
    let text = signed + "." + Base64URL.encode(signature)
    let inspection = JwToken.inspect(text, with: secret, now: now)
    try expect(inspection.verdict != .otherSecret, "what is well signed is refused")
    try expect(
      inspection.payload == (try? JSONObject(json: payload)), "the payload is read differently")
    guard let token = try? JwToken.parse(text) else { return }
    try expect(token.verify(signatureWith: secret), "what is well signed is refused")
    try expect(!token.verify(signatureWith: Secret("other")), "another secret does as well")
    try checkSigning(token.claims)
  }

  /// Claims that were read are signed and read again the same.
  private static func checkSigning(_ claims: TokenClaims) throws {
    let text = JwToken.sign(claims, with: secret)
    let token = try must("our own token is refused") { try JwToken.parse(text) }
    try expect(token.claims == claims, "the claims read as others")
    try expect(token.verify(signatureWith: secret), "our own signature is refused")
  }
}

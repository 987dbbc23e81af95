import Foundation
import JSON
import TestKit
import Testing

@testable import Signing

@Suite struct InspectionTests {
  private static let secret = Secret("bm90LWEtcmVhbC1zZWNyZXQtYnV0LWxvbmctZW5vdWdoLWZvci1h")
  private static let now = Int64(Date().timeIntervalSince1970)

  private static func token(
    header: String = #"{"typ":"JWT","alg":"HS256"}"#, _ payload: String, secret: Secret = secret
  ) -> String {
    let signed = Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(Array(payload.utf8))
    return signed + "." + Base64URL.encode(HMAC.sha256(Array(signed.utf8), key: secret.key))
  }

  private func verdict(_ token: String, now: Int64 = now) -> TokenInspection.Verdict {
    JwToken.inspect(token, with: Self.secret, now: now).verdict
  }

  @Test func itHoldsFromItsFirstSecondToBeforeItsLast() {
    let token = Self.token(#"{"nbf":1000,"exp":1060}"#)
    #expect(verdict(token, now: 999) == .notYetValid(secondsSinceEpoch: 1000))
    #expect(verdict(token, now: 1000) == .verified)
    #expect(verdict(token, now: 1059) == .verified)
    #expect(verdict(token, now: 1060) == .expired(secondsSinceEpoch: 1060))
  }

  /// A wrong signature is reported before anything that the token claims.
  @Test func whatIsNotSignedByTheSecretIsNotBelieved() throws {
    let token = Self.token(#"{"nbf":1000,"exp":1060}"#, secret: Secret("another"))
    #expect(verdict(token) == .otherSecret)
    let payload = JwToken.inspect(token, with: Self.secret, now: Self.now).payload
    #expect(try payload?.moment("exp") == 1060)
  }

  @Test(arguments: ["none", "HS512", "RS256", ""])
  func otherAlgorithms(_ name: String) {
    let header = name.isEmpty ? "{}" : "{\"alg\":\"\(name)\"}"
    #expect(verdict(Self.token(header: header, "{}")) == .otherAlgorithm(name))
  }

  @Test(arguments: [
    "", ".", "..", "a.b", "a.b.c.d", "JwToken x.y.z", "e30.e30.!",
    String(repeating: "x", count: 20_000),
  ])
  func whatIsNoTokenIsToldSo(_ text: String) {
    guard case .malformed = verdict(text) else {
      Issue.record("\(verdict(text))")
      return
    }
  }

  /// Compares with PyJWT for every way in which a token can be wrong, and for random damage.
  @Test func agreesWithPyJWT() throws {
    let tokens = Self.samples()
    let theirs = try Self.judgedByPyJWT(tokens)
    #expect(theirs.count == tokens.count)
    for (token, their) in zip(tokens, theirs) {
      let ours =
        switch verdict(token) {
        case .verified: "verified"
        case .notYetValid: "immature"
        case .expired: "expired"
        case .otherSecret, .otherAlgorithm, .malformed: "failed"
        }
      #expect(ours == their, "\(token)")
    }
    #expect(Set(theirs) == ["verified", "immature", "expired", "failed"])
  }

  private static func samples() -> [String] {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var random = Seed(seed)
    let good = #"{"iss":"i","aud":"a","nbf":\#(now - 5),"exp":\#(now + 5000),"url":"/x?é=1"}"#
    var tokens = [
      token(good), token("{}"), token(#"{"exp":\#(now + 5000).5}"#),
      token(#"{"exp":"\#(now + 5000)"}"#),
      token(#"{"exp":\#(now - 5000)}"#), token(#"{"exp":1}"#), token(#"{"exp":-1}"#),
      token(#"{"exp":0}"#), token(#"{"exp":"soon"}"#), token(#"{"exp":[1]}"#),
      token(#"{"nbf":\#(now + 5000),"exp":\#(now + 9000)}"#), token(#"{"iat":\#(now + 5000)}"#),
      token(#"{"nbf":\#(now + 5000),"exp":1}"#), token(good, secret: Secret("x")),
      token(good, secret: Secret("")), token(header: #"{"alg":"HS512","typ":"JWT"}"#, good),
      token(header: #"{"alg":"none"}"#, good), token(header: #"{"alg":"hs256"}"#, good),
      token(header: #"{"alg":"HS256"}"#, good), token(header: #"{"alg":"HS256","kid":"7"}"#, good),
      token(header: "[]", good), token(header: "{", good), token("[1]"), token("x"), token(""),
      "", ".", "..", "a.b", "a.b.c", token(good) + ".x", "x." + token(good),
    ]
    let plain = Array(token(good))
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    for _ in 0..<300 {
      var changed = plain
      let index = Int.random(in: 0..<changed.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: changed[index] = alphabet.randomElement(using: &random)!
      case 1: changed.remove(at: index)
      default: changed.insert(alphabet.randomElement(using: &random)!, at: index)
      }
      tokens.append(String(changed))
    }
    return tokens
  }

  private static func judgedByPyJWT(_ tokens: [String]) throws -> [String] {
    let script = """
      import jwt, sys
      for line in sys.stdin.read().split("\\n")[:-1]:
          try:
              jwt.decode(line, sys.argv[1], algorithms=["HS256"], options={"verify_aud": False})
              print("verified")
          except jwt.ImmatureSignatureError: print("immature")
          except jwt.ExpiredSignatureError: print("expired")
          # A claim of the wrong type makes it raise any of Python's errors.
          except Exception: print("failed")
      """
    let folder = TemporaryFolder()
    let lines = folder.write(tokens.joined(separator: "\n") + "\n", to: "tokens")
    let done = try Finished.running(
      ["/usr/bin/python3", "-c", script, secret.text],
      environment: ProcessInfo.processInfo.environment, input: lines)
    #expect(done.status == 0, "\(done.errors)")
    return done.output.split(separator: "\n").map(String.init)
  }
}

import Foundation
import TestKit
import Testing

@testable import Signing

private let claims = TokenClaims(
  issuer: "https://clinic-tools.example", audience: "http://coreplus.com.au",
  notBefore: 1_700_000_000, expires: 1_700_000_060,
  consumerID: "11111111-1111-4111-8111-111111111111",
  accessToken: "22222222-2222-4222-8222-222222222222",
  url: "https://sandbox.coreplus.com.au/API/Core/v2.1/Location/?name=\"é\\\n\u{7}/",
  httpMethod: "GET")
private let secret = Secret("bm90LWEtcmVhbC1zZWNyZXQtYnV0LWxvbmctZW5vdWdoLWZvci1hLWtleQ==")

private func text(_ part: some StringProtocol) -> String {
  String(decoding: Base64URL.decode(Substring(part)) ?? [], as: UTF8.self)
}

private func token(header: String, payload: String, secret: Secret = secret) -> String {
  let signed = Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(Array(payload.utf8))
  return signed + "." + Base64URL.encode(HMAC.sha256(Array(signed.utf8), key: secret.key))
}

private let header = #"{"typ":"JWT","alg":"HS256"}"#

@Suite struct Signing {
  @Test func whatIsSignedIsReadBackAndVerified() throws {
    let token = try JwToken.parse(JwToken.sign(claims, with: secret))
    #expect(token.claims == claims)
    #expect(token.verify(signatureWith: secret))
    #expect(!token.verify(signatureWith: Secret(secret.text + "x")))
    #expect(!token.verify(signatureWith: Secret("")))
  }

  @Test func headerAndClaimsStandInTheDocumentedOrder() {
    let parts = JwToken.sign(claims, with: secret).split(separator: ".")
    #expect(text(parts[0]) == header)
    #expect(
      text(parts[1]).hasPrefix(
        #"{"iss":"https://clinic-tools.example","aud":"http://coreplus.com.au","nbf":1700000000,"#))
  }

  @Test func everyChangeOfOneCharacterIsNoticed() throws {
    let good = JwToken.sign(claims, with: secret)
    for index in good.indices where good[index] != "." {
      var bad = good
      bad.replaceSubrange(index...index, with: good[index] == "A" ? "B" : "A")
      guard let token = try? JwToken.parse(bad) else { continue }
      #expect(!token.verify(signatureWith: secret), "changed at \(index)")
    }
  }

  @Test func anEmptySecretIsAKeyLikeAnother() throws {
    let token = try JwToken.parse(JwToken.sign(claims, with: Secret("")))
    #expect(token.verify(signatureWith: Secret("")))
    #expect(!token.verify(signatureWith: secret))
  }
}

@Suite struct VectorsOfTheRFC {
  /// RFC 7515 appendix A.1.
  @Test func jwsExample() throws {
    let key = try #require(
      Base64URL.decode(
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"))
    let signed =
      "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
      + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
    let signature = HMAC.sha256(Array(signed.utf8), key: key)
    #expect(Base64URL.encode(signature) == "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
  }

  /// RFC 4231 section 4.2 and 4.7.
  @Test func hmacVectors() {
    func hex(_ bytes: [UInt8]) -> String { bytes.map { String(format: "%02x", $0) }.joined() }
    #expect(
      hex(HMAC.sha256(Array("Hi There".utf8), key: [UInt8](repeating: 0x0b, count: 20)))
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    #expect(
      hex(
        HMAC.sha256(
          Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
          key: [UInt8](repeating: 0xaa, count: 131)))
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }

  /// RFC 4648 section 10, without padding.
  @Test func base64URL() {
    let pairs = [
      "": "", "f": "Zg", "fo": "Zm8", "foo": "Zm9v", "foob": "Zm9vYg", "fooba": "Zm9vYmE",
      "foobar": "Zm9vYmFy",
    ]
    for (plain, coded) in pairs {
      #expect(Base64URL.encode(Array(plain.utf8)) == coded)
      #expect(Base64URL.decode(Substring(coded)) == Array(plain.utf8))
    }
    for bad in ["Zg==", "Zh", "Zm9", "Zm8+", "Zm9v\n", "A", "Zé", " Zg"] {
      #expect(Base64URL.decode(Substring(bad)) == nil, "\(bad)")
    }
  }

  @Test func base64URLAgreesWithFoundation() {
    var random = Seed()
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...70, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let reference = Data(bytes).base64EncodedString()
      #expect(Base64URL.encodePadded(bytes) == reference, "\(random)")
      #expect(Base64URL.decode(Substring(Base64URL.encode(bytes))) == bytes, "\(random)")
    }
  }
}

@Suite struct Refusals {
  private static let payload =
    #""iss":"i","aud":"a","consumerId":"c","accessToken":"t","url":"u","httpMethod":"GET""#

  @Test(arguments: [
    #"{"typ":"JWT","alg":"none"}"#, #"{"typ":"JWT","alg":"hs256"}"#,
    #"{"typ":"JWT","ALG":"HS256"}"#,
    #"{"typ":"JWT"}"#, #"{"alg":["HS256"]}"#, #"{"alg":"RS256"}"#,
  ])
  func otherAlgorithms(header: String) {
    let text = token(header: header, payload: "{\"nbf\":1,\"exp\":2,\(Self.payload)}")
    #expect(throws: TokenFailure(.algorithm, "the algorithm isn't HS256")) {
      try JwToken.parse(text)
    }
  }

  @Test func criticalExtensions() {
    let text = token(
      header: #"{"alg":"HS256","crit":["b64"],"b64":false}"#,
      payload: "{\"nbf\":1,\"exp\":2,\(Self.payload)}")
    #expect(throws: TokenFailure.malformed("the header has crit")) { try JwToken.parse(text) }
  }

  @Test func otherHeaderMembersArePassedOver() throws {
    let text = token(
      header: #"{"kid":{"a":[1]},"alg":"HS256"}"#,
      payload: "{\"jti\":[1],\"nbf\":1,\"exp\":2,\(Self.payload)}")
    #expect(try JwToken.parse(text).verify(signatureWith: secret))
  }

  @Test(arguments: [
    #"{"nbf":1}"#, #"{"nbf":1.5,"exp":2}"#, #"{"nbf":"1","exp":2}"#, #"{"nbf":1e3,"exp":2}"#,
    #"{"nbf":99999999999999999999999999,"exp":2}"#, #"{"nbf":1,"nbf":1,"exp":2}"#,
    #"{"nbf":1,"exp":2,"url":7}"#, #"{"nbf":1,"exp":2,"consumerId":null}"#, "[]", "", "{", "null",
    #"{"nbf":1,"exp":2,"url":"\u0000"}"#, String(repeating: "[", count: 9000),
  ])
  func malformedClaims(payload: String) {
    let failure = #expect(throws: TokenFailure.self) {
      try JwToken.parse(token(header: header, payload: payload))
    }
    #expect(failure?.code == .malformed)
  }

  @Test(arguments: [
    "", ".", "..", "...", "a.b", "a.b.c.d", "e30.e30.", String(repeating: "a", count: 20_000),
  ])
  func malformedTokens(text: String) {
    #expect(throws: TokenFailure.self) { try JwToken.parse(text) }
  }

  @Test func damageNeverTraps() {
    var random = Seed()
    let good = Array(JwToken.sign(claims, with: secret).utf8)
    for _ in 0..<5000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...127, using: &random)
        case 1: bytes.remove(at: at)
        default: bytes.insert(UInt8.random(in: 33...126, using: &random), at: at)
        }
      }
      guard bytes != good, let token = try? JwToken.parse(String(decoding: bytes, as: UTF8.self))
      else { continue }
      #expect(!token.verify(signatureWith: secret), "\(random)")
    }
  }
}

@Suite struct Secrets {
  @Test func randomOnesDifferAndLookLikeTheVendors() {
    let secrets = (0..<100).map { _ in Secret.random() }
    #expect(Set(secrets).count == 100)
    #expect(secrets.allSatisfy { $0.text.utf8.count == 56 && $0.text.hasSuffix("=") })
  }

  @Test func neverPrintThemselves() {
    var dumped = ""
    dump(secret, to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), "\(["s": secret])", dumped] {
      #expect(!text.contains("bm90"), "\(text)")
    }
  }
}

/// PyJWT is another implementation; Debian's package is python3-jwt.
@Suite struct AgreementWithPyJWT {
  private func python(_ script: String, _ arguments: [String]) throws -> String {
    let done = try Finished.running(
      ["/usr/bin/python3", "-c", script] + arguments,
      environment: ProcessInfo.processInfo.environment)
    #expect(done.status == 0, "\(done.errors)")
    return done.output.trimmingCharacters(in: .newlines)
  }

  private let urls = [
    "https://sandbox.coreplus.com.au/API/Core/v2.1/Client/?name=O%27Neill&pageSize=5",
    "/API/Core/v2/location/", "quote \" backslash \\ newline \n tab \t bell \u{7}", "Zoë 🦘 楊",
  ]

  @Test func itVerifiesOurs() throws {
    for url in urls {
      var claims = claims
      claims.url = url
      let read = try python(
        """
        import jwt, sys
        print(jwt.decode(sys.argv[1], sys.argv[2], algorithms=["HS256"], audience=sys.argv[3],
              options={"verify_exp": False})["url"].encode("utf-8").hex())
        """, [JwToken.sign(claims, with: secret), secret.text, claims.audience])
      #expect(read == url.utf8.map { String(format: "%02x", $0) }.joined())
    }
  }

  @Test func weVerifyIts() throws {
    for url in urls {
      let text = try python(
        """
        import jwt, sys
        print(jwt.encode({"url": sys.argv[1], "nbf": 1700000000, "exp": 1700000060, "iss": "i",
              "aud": "a", "consumerId": "c", "accessToken": "t", "httpMethod": "POST"},
              sys.argv[2], algorithm="HS256"))
        """, [url, secret.text])
      let token = try JwToken.parse(text)
      #expect(token.verify(signatureWith: secret))
      #expect(token.claims.url == url)
      #expect(token.claims.notBefore == 1_700_000_000)
    }
  }
}

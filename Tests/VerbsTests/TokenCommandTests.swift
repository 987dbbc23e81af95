import CivilTime
import CommandLine
import Signing
import TestKit
import Testing
import Verbs

@Suite struct TokenCommandTests {
  private let clinic = PaperClinic.small()

  private func token(from begin: Int64, secret: Secret = PaperClinic.secret) -> String {
    let claims = TokenClaims(
      issuer: "https://tools.example", audience: "https://coreplus.example", notBefore: begin,
      expires: begin + 60, consumerID: "consumer-1", accessToken: "access-token-1",
      url: "/API/Core/v2.1/Location/", httpMethod: "GET")
    return JwToken.sign(claims, with: secret)
  }

  private var now: Int64 { PaperClinic.now.secondsSinceEpoch }

  @Test(arguments: ["", "JwToken ", "Authorization: JwToken "])
  func aGoodTokenIsShownWithItsTimesInWords(_ prefix: String) async throws {
    let outcome = try await clinic.run("token", "verify", prefix + token(from: now))
    #expect(outcome.failure == nil)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "Signature verified")
    #expect(lines.contains { $0.hasPrefix("  nbf ") && $0.hasSuffix(" UTC") })
    #expect(lines.contains("  httpMethod   GET"))
    // Enough to tell two tokens apart, but not to use one.
    #expect(lines.contains("  accessToken  acce…"))
    #expect(!outcome.output.contains("access-token-1"))
  }

  @Test func whatIsWrongIsSaidWithWhatToDo() async throws {
    let causes: [(String, String, String)] = [
      (token(from: now - 3600), "Signature expired", "make a new one for each request"),
      (token(from: now + 3600), "Signature verified, not yet valid", "in UTC"),
      (token(from: now, secret: Secret("x")), "Signature verification failed", "another secret"),
      ("eyJhbGciOiJub25lIn0.e30.", "Signature verification failed", "sign with HS256"),
      ("hello", "Signature verification failed", "this isn't a valid token"),
    ]
    for (token, heading, advice) in causes {
      let outcome = try await clinic.run("token", "verify", token)
      #expect(outcome.output.hasPrefix(heading + "\n"))
      #expect(outcome.failure?.status == .notAuthorised)
      #expect(outcome.failure?.sentence.contains(advice) == true, "\(outcome)")
    }
  }

  @Test func asJSON() async throws {
    let outcome = try await clinic.run("token", "verify", token(from: now - 3600), "--json")
    #expect(
      outcome.output.hasPrefix(#"{"verdict":"expired","claims":{"iss":"https://tools.example","#))
    #expect(outcome.output.contains(#""nbf":\#(now - 3600),"#))
    #expect(!outcome.output.contains("access-token-1"))
  }

  /// Anybody can write claims.
  @Test func aHostileTokenSteersNoTerminal() async throws {
    let header = "eyJhbGciOiJIUzI1NiJ9"
    // {"\u001b]0;x\u0007":"\u009b31m"}
    let payload = "eyJcdTAwMWJdMDt4XHUwMDA3IjoiXHUwMDliMzFtIn0"
    for json in [[], ["--json"]] {
      let outcome = try await clinic.run(["token", "verify", "\(header).\(payload).AAAA"] + json)
      let unsafe = outcome.output.unicodeScalars.filter {
        $0 != "\n" && ($0.value < 0x20 || 0x7F...0x9F ~= $0.value)
      }
      #expect(unsafe.isEmpty, "\(outcome.output)")
    }
  }
}

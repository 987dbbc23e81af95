import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import CoreplusServer
import Signing
import Testing

/// All parts of a request that a caller can get wrong; correct at first.
private struct Attempt {
  var scheme = "JwToken "
  var token: String?
  var claims: TokenClaims
  var secret: String
  var contentType: String? = "application/json"
  var host: String? = "clinic.example"
  var method = "GET"
  var target = "/API/Core/v2.1/Location/?pageSize=5&pageNumber=1"

  init(_ application: ApplicationRecord) {
    claims = TokenClaims(
      issuer: "https://clinic-tools.example", audience: "http://coreplus.com.au",
      notBefore: opening.secondsSinceEpoch, expires: opening.secondsSinceEpoch + 60,
      consumerID: application.consumerID, accessToken: application.accessToken, url: target,
      httpMethod: "GET")
    secret = application.secret
  }

  var request: APIRequest {
    var headers: HTTPFields = [:]
    if let host { headers.append("Host", host) }
    let token = token ?? JwToken.sign(claims, with: Secret(secret))
    if !scheme.isEmpty { headers.append("Authorization", scheme + token) }
    if let contentType { headers.append("Content-Type", contentType) }
    return APIRequest(method: method, target: target, headers: headers)
  }
}

private var explaining: ServerOptions {
  var options = ServerOptions()
  options.explain = true
  return options
}

/// A JSON Web Signature with this header and an empty payload.
private func unsigned(header: String) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
  func encoded(_ text: String) -> String {
    let bits = text.utf8.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    return String(
      stride(from: 0, to: bits.count, by: 6).map { start in
        let chunk = bits[start..<min(start + 6, bits.count)]
        let value = chunk.reduce(0) { $0 << 1 | Int($1) } << (6 - chunk.count)
        return letters[value]
      })
  }
  return "\(encoded(header)).\(encoded("{}")).AAAA"
}

@Suite struct TokenCheckTests {
  private func cause(
    _ options: ServerOptions = explaining, disabled: Bool = false,
    _ spoil: (inout Attempt) -> Void
  ) async throws -> String? {
    let clinic = try await Clinic(options: options)
    if disabled {
      var application = clinic.owner
      application.isEnabled = false
      let changed = application
      try await clinic.store.write { try $0.update(changed) }
    }
    var attempt = Attempt(clinic.owner)
    spoil(&attempt)
    let reply = await clinic.answer(attempt.request)
    let cause = reply.response.headers["CoreDesk-Reason"]
    if cause != nil {
      #expect(reply.status == 401)
      #expect(reply.reason == "Invalid token")
      #expect(clinic.log.count == 1)
      #expect(clinic.log.first?.hasSuffix(": \(cause ?? "")") == true)
    } else {
      #expect(reply.status == 200, "\(reply.reason ?? "")")
    }
    return cause
  }

  @Test func everyCauseHasItsName() async throws {
    let now = opening.secondsSinceEpoch
    #expect(try await cause { _ in } == nil)
    #expect(try await cause { $0.scheme = "" } == "header-missing")
    for scheme in ["Bearer ", "JwToken  ", "JwToken", "JwToken a ", " JwToken "] {
      #expect(try await cause { $0.scheme = scheme } == "scheme", "\(scheme)")
    }
    #expect(try await cause { $0.token = "a.b" } == "malformed")
    for header in [#"{"typ":"JWT","alg":"none"}"#, #"{"alg":"HS512"}"#, "{}"] {
      #expect(try await cause { $0.token = unsigned(header: header) } == "algorithm")
    }
    #expect(
      try await cause { $0.token = unsigned(header: #"{"alg":"HS256","crit":["x"]}"#) }
        == "malformed")
    #expect(try await cause { $0.claims.consumerID = ID.nobody } == "consumer")
    #expect(try await cause { $0.secret = "another" } == "signature")
    #expect(try await cause { $0.claims.notBefore = now + 61 } == "not-yet-valid")
    #expect(try await cause { $0.claims.expires = now - 60 } == "expired")
    #expect(try await cause { $0.claims.expires = now + 301 } == "lifetime")
    #expect(try await cause(disabled: true) { _ in } == "application-disabled")
    #expect(try await cause { $0.claims.accessToken = ID.nobody } == "access-token")
    #expect(try await cause { $0.claims.httpMethod = "POST" } == "method")
    #expect(try await cause { $0.claims.url = "/API/Core/v2.1/Client/" } == "url")
    #expect(try await cause { $0.claims.issuer = "" } == "malformed")
    #expect(try await cause { $0.claims.audience = "" } == "malformed")
    #expect(try await cause { $0.contentType = nil } == "content-type")
    #expect(try await cause { $0.contentType = "text/plain" } == "content-type")
  }

  /// Begins with everything wrong and corrects one part after the other.
  @Test func theFirstRuleThatFailsIsTheOneNamed() async throws {
    let clinic = try await Clinic(options: explaining)
    var disabled = clinic.owner
    disabled.isEnabled = false
    let changed = disabled
    try await clinic.store.write { try $0.update(changed) }

    var attempt = Attempt(clinic.owner)
    let good = attempt.claims
    let now = opening.secondsSinceEpoch
    attempt.scheme = ""
    attempt.token = "rubbish"
    attempt.secret = "another"
    attempt.contentType = nil
    attempt.claims = TokenClaims(
      issuer: "", audience: "", notBefore: now + 900, expires: now - 900, consumerID: ID.nobody,
      accessToken: ID.nobody, url: "nowhere", httpMethod: "PUT")
    func expect(_ cause: String, then mend: (inout Attempt) -> Void) async {
      let reply = await clinic.answer(attempt.request)
      #expect(reply.response.headers["CoreDesk-Reason"] == cause)
      mend(&attempt)
    }
    await expect("header-missing") { $0.scheme = "Basic " }
    await expect("scheme") { $0.scheme = "jwtoken " }
    await expect("malformed") { $0.token = unsigned(header: #"{"alg":"none"}"#) }
    await expect("algorithm") { $0.token = nil }
    await expect("consumer") { $0.claims.consumerID = good.consumerID }
    await expect("signature") { $0.secret = clinic.owner.secret }
    await expect("not-yet-valid") { $0.claims.notBefore = now - 800 }
    await expect("expired") { $0.claims.expires = good.expires }
    await expect("lifetime") { $0.claims.notBefore = good.notBefore }
    let enabled = clinic.owner
    try await clinic.store.write { try $0.update(enabled) }
    await expect("access-token") { $0.claims.accessToken = good.accessToken }
    await expect("method") { $0.claims.httpMethod = "get" }
    await expect("url") { $0.claims.url = good.url }
    await expect("malformed") {
      $0.claims.issuer = good.issuer
      $0.claims.audience = good.audience
    }
    await expect("content-type") { $0.contentType = "Application/JSON; charset=utf-8" }
    #expect(await clinic.answer(attempt.request).status == 200)
  }

  @Test func anApplicationIsLookedAtBeforeItsAccessToken() async throws {
    #expect(
      try await cause(disabled: true) { $0.claims.accessToken = ID.nobody }
        == "application-disabled")
  }

  @Test func theReasonIsToldOnlyWhereTheServerExplains() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.answer(APIRequest(method: "GET", target: "/API/Core/v2/Location/"))
    #expect(reply.response.headers["CoreDesk-Reason"] == nil)
    #expect(reply.response.headers["WWW-Authenticate"] == "JwToken")
    try expectJSON(reply, #"{"result":[{"severity":2,"reason":"Invalid token"}]}"#)
    #expect(clinic.log == ["401 GET /API/Core/v2/Location/: header-missing"])
  }

  @Test func anAccessTokenExpires() async throws {
    let clinic = try await Clinic(options: explaining)
    let end = clinic.owner.accessTokenExpires
    clinic.setClock(end.adding(seconds: -1))
    #expect(await clinic.call("GET", "Location/", at: end).status == 200)
    clinic.setClock(end)
    let late = await clinic.call("GET", "Location/", at: end)
    #expect(late.response.headers["CoreDesk-Reason"] == "access-token")
  }

  @Test func anAccessTokenOpensOnlyItsOwnApplication() async throws {
    #expect(
      try await cause { $0.claims.accessToken = application(2, of: ID.otherPractice).accessToken }
        == "access-token")
  }

  @Test func clocksMayBeAMinuteOff() async throws {
    let now = opening.secondsSinceEpoch
    #expect(
      try await cause {
        $0.claims.notBefore = now + 60
        $0.claims.expires = now + 120
      } == nil)
    #expect(
      try await cause {
        $0.claims.notBefore = now - 119
        $0.claims.expires = now - 59
      } == nil)
    #expect(try await cause { $0.claims.expires = now + 300 } == nil)
  }

  @Test func aLenientServerTakesOldIntegrations() async throws {
    var options = explaining
    options.isLenient = true
    let now = opening.secondsSinceEpoch
    #expect(
      try await cause(options) {
        $0.contentType = nil
        $0.claims.notBefore = now - 8_000_000
        $0.claims.expires = now + 8_000_000
      } == nil)
  }

  @Test(arguments: [(Int64.min, Int64.max), (.max, .min), (.min, .min), (.max, .max), (0, .max)])
  func noTimeInATokenStopsTheServer(notBefore: Int64, expires: Int64) async throws {
    let cause = try await cause {
      $0.claims.notBefore = notBefore
      $0.claims.expires = expires
    }
    #expect(["not-yet-valid", "expired", "lifetime"].contains(cause))
  }

  @Test func idsInATokenCompareWithoutCase() async throws {
    #expect(
      try await cause {
        $0.claims.consumerID = $0.claims.consumerID.uppercased()
        $0.claims.accessToken = $0.claims.accessToken.uppercased()
      } == nil)
  }
}

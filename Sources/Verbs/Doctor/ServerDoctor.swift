public import CivilTime
public import CoreplusAPI

/// Looks at a server through the requests of a desk, none of which changes anything.
public struct ServerDoctor: Sendable {
  /// How a request ended.
  public enum Reply: Sendable {
    case answer(APIResponse)
    /// No answer came, and why.
    case silence(String, isUntrusted: Bool)
  }

  /// Sends a signed GET for a target.
  public typealias Probe = @Sendable (_ target: String) async -> Reply

  let origin: String
  let isDemo: Bool
  let now: @Sendable () -> Instant
  let probe: Probe
  /// Waits so long.
  let pause: @Sendable (Duration) async -> Void

  public init(
    origin: String, isDemo: Bool, now: @escaping @Sendable () -> Instant,
    pause: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) },
    probe: @escaping Probe
  ) {
    self.origin = origin
    self.isDemo = isDemo
    self.now = now
    self.pause = pause
    self.probe = probe
  }

  /// A permission and a read that needs it.
  private struct Right {
    let permission: String
    let target: String
    /// Whether this desk cannot do without it.
    var isNeeded = true
  }

  public func findings() async -> [Finding] {
    let rights = Self.rights(today: Zone.utc.day(of: now()))
    let first = await ask(rights[0].target)
    guard case .answer(let response) = first else { return [silent(first)] }
    if let fault = stranger(response) { return [fault] }
    var findings = [reached()] + clock(response)
    if let fault = token(response) { return findings + [fault] }
    findings.append(
      .ok("token", "accepted: header, content type, address and signature are as they must be"))
    var (missing, unread): ([Right], [Right]) = ([], [])
    for right in rights {
      switch await ask(right.target) {
      case .silence(let words, _): return findings + [.wrong("server", words)]
      case .answer(let response):
        if let fault = token(response) { return findings + [fault] }
        if response.status == 401 { missing.append(right) }
        if response.status == 429 || response.status >= 500 { unread.append(right) }
      }
    }
    return findings + [permissions(missing, unread, of: rights)]
  }

  /// How long to wait where too much was asked of late, and how often.
  private static let patience = [Duration.seconds(1), .seconds(2), .seconds(4)]

  /// Asks again a little later where the server has had too many requests, of another desk or of a
  /// command just before.
  func ask(_ target: String) async -> Reply {
    for wait in Self.patience {
      let reply = await probe(target)
      guard case .answer(let response) = reply, response.status == 429 else { return reply }
      await pause(wait)
    }
    return await probe(target)
  }

  // MARK: Reaching it

  func silent(_ reply: Reply) -> Finding {
    guard case .silence(let words, let isUntrusted) = reply else { return reached() }
    return .wrong(isUntrusted ? "TLS" : "server", words)
  }

  private func reached() -> Finding {
    if isDemo { return .ok("server", "the demo clinic inside this program answers") }
    return origin.hasPrefix("https:")
      ? .ok("server", "\(origin) answers, and its certificate is trusted")
      : .ok("server", "\(origin) answers, unencrypted and on this machine")
  }

  /// A server that answers and knows nothing of coreplus.
  func stranger(_ response: APIResponse) -> Finding? {
    switch response.status {
    case 200..<300 where response.body.first == UInt8(ascii: "{"), 401, 403, 429, 500...: nil
    default: .wrong("server", "what answers at \(origin) is no coreplus API: check the url")
    }
  }

  private func clock(_ response: APIResponse) -> [Finding] {
    guard let text = response.headers["Date"], let theirs = HTTPDate.instant(text) else {
      return []
    }
    let ahead = now().seconds(since: theirs)
    let words = "\(abs(ahead)) s \(ahead < 0 ? "behind" : "ahead of") the server's"
    switch abs(ahead) {
    case 0...5: return [.ok("clock", "agrees with the server's")]
    case 6...60:
      return [.warning("clock", "\(words): tokens live a minute; keep it by the internet's")]
    default:
      return [.wrong("clock", "\(words): nbf and exp are UTC; set the clock by the internet's")]
    }
  }

  // MARK: The token

  /// What is wrong with our token, if that is what the answer says.
  func token(_ response: APIResponse) -> Finding? {
    let reason = (try? ResultReply(json: response.body))?.result.first?.reason ?? ""
    switch response.status {
    case 401 where reason.hasPrefix(KnownReason.notAuthorisedPrefix): return nil
    case 401, 403:
      let cause = response.headers["CoreDesk-Reason"].flatMap { Self.causes[$0] }
      return .wrong(
        "token", "refused\(reason.isEmpty ? "" : " (\(reason))"): \(cause ?? Self.anyCause)")
    default: return nil
    }
  }

  /// By what a server with `--explain` says; reference section 9.2.
  private static let causes = [
    "header-missing": "something on the way drops the Authorization header: look at the proxy",
    "scheme": "something on the way changes the Authorization header: look at the proxy",
    "malformed": "the token does not arrive whole: look at the proxy",
    "algorithm": "the server wants another algorithm than HS256",
    "signature": "the secret is not this consumer's: copy it exactly as it is shown",
    "not-yet-valid": "this computer's clock is ahead: set it by the internet's",
    "expired": "this computer's clock is behind: set it by the internet's",
    "lifetime": "the token lives too long for this server",
    "consumer": "the consumer-id is unknown there: credentials are another environment's?",
    "access-token":
      "the access-token is not this consumer's or has expired: refresh it under Add-Ons",
    "application-disabled": "the application is disabled: enable it under Add-Ons",
    "method": "something on the way changes the request's method: look at the proxy",
    "url": "the server sees another address than we call: check the url and its --public-url",
    "content-type": "something on the way drops the Content-Type header: look at the proxy",
  ]

  private static let anyCause =
    "check, in this order, that the credentials are those of this environment and practice (the "
    + "sandbox's do not work in production, nor the reverse), that the secret is copied exactly, "
    + "that the access token has not expired, and that the application is enabled"

  // MARK: Permissions

  private func permissions(
    _ missing: [Right], _ unread: [Right], of all: [Right]
  ) -> Finding {
    func names(_ rights: [Right]) -> String {
      rights.map(\.permission).joined(separator: ", ")
    }
    let unseen = "CREATE_APPOINTMENT, CANCEL_APPOINTMENT and CREATE_CLIENT show only in use"
    let spare = missing.filter { !$0.isNeeded }
    let rest = (spare.isEmpty ? "" : "not ticked, and not needed here: \(names(spare)); ") + unseen
    let needed = missing.filter(\.isNeeded)
    guard needed.isEmpty else {
      return .wrong(
        "permissions",
        "tick \(names(needed)), then disable and enable the application; \(rest)")
    }
    let open = Set((missing + unread).map(\.permission))
    let held = all.filter { !open.contains($0.permission) }
    guard unread.isEmpty else {
      return .warning(
        "permissions",
        "not looked at, since the server did not answer: \(names(unread)); try again in a minute; "
          + (held.isEmpty ? "" : "\(names(held)); ") + rest)
    }
    return .ok("permissions", "\(names(held)); \(rest)")
  }

  private static func rights(today: Day) -> [Right] {
    // Melbourne's, the one that the vendor documents; any other would do.
    let days =
      "?startDate=\(today)&endDate=\(today)&timezoneId=39d62534-501c-49cd-9da9-6fa8d6a81f48&pageSize=1"
    return [
      Right(permission: "VIEW_LOCATION", target: APIPath.location),
      Right(permission: "VIEW_PRACTITIONER", target: APIPath.practitioner),
      Right(permission: "VIEW_APPOINTMENTTYPE", target: APIPath.appointmentType),
      Right(permission: "VIEW_AVAILABILITYSLOT", target: APIPath.availabilitySlot + days),
      Right(permission: "VIEW_APPOINTMENT", target: APIPath.appointment + days),
      Right(permission: "VIEW_CLIENTLIST", target: APIPath.client + "?pageSize=1"),
      // Nobody's record: who may look is told that there is none.
      Right(permission: "VIEW_CLIENT", target: APIPath.record(APIPath.client, nobody)),
      Right(permission: "VIEW_SPECIALTY", target: APIPath.specialty, isNeeded: false),
      Right(
        permission: "VIEW_INVOICE", target: APIPath.invoice + "?pageSize=1", isNeeded: false),
      Right(
        permission: "VIEW_PAYMENT", target: APIPath.payment + "?invoiceId=\(nobody)",
        isNeeded: false),
    ]
  }

  private static let nobody = "00000000-0000-4000-8000-000000000000"
}

/// The date of an HTTP message: `Tue, 24 Nov 2026 04:00:05 GMT` (IMF-fixdate, RFC 9110 section
/// 5.6.7). The two obsolete forms are not read.
enum HTTPDate {
  static func instant(_ text: String) -> Instant? {
    let words = text.split(separator: " ").map(String.init)
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard words.count == 6, words[5] == "GMT", let number = Int(words[1]),
      let month = months.firstIndex(of: words[2]), let year = Int(words[3]),
      let day = Day(year: year, month: month + 1, day: number)
    else { return nil }
    let time = words[4].split(separator: ":").compactMap { Int($0) }
    guard time.count == 3, 0...60 ~= time[2], let wall = WallTime(hour: time[0], minute: time[1])
    else { return nil }
    return Zone.utc.instant(day, wall).adding(seconds: time[2])
  }
}

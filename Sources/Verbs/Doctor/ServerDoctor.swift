public import CivilTime
public import CoreplusAPI

/// Checks a server with requests that a desk makes too and that change nothing.
public struct ServerDoctor: Sendable {
  /// How a request ended.
  public enum Reply: Sendable {
    /// The server answered, with any status.
    case answer(APIResponse)
    /// No answer came; the sentence says why. `isUntrusted`: its certificate isn't trusted.
    case silence(String, isUntrusted: Bool)
  }

  /// Sends a signed GET for a target.
  public typealias Probe = @Sendable (_ target: String) async -> Reply

  let origin: String
  let isDemo: Bool
  let now: @Sendable () -> Instant
  let probe: Probe
  let pause: @Sendable (Duration) async -> Void

  /// A doctor for one server.
  ///
  /// - Parameters:
  ///   - origin: the server's address, for the findings.
  ///   - isDemo: whether it is the built-in demo clinic, which has no address.
  ///   - now: this computer's time, to compare with the server's.
  ///   - pause: waits for as long as it is told; tests don't wait.
  ///   - probe: sends one request.
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
    /// False for what the desk can do without.
    var isNeeded = true
  }

  /// Checks that the server answers, the clock, the token and each permission, in this order. Stops
  /// where further requests would say nothing new.
  public func findings() async -> [Finding] {
    let rights = Self.rights(today: Zone.utc.day(of: now()))
    let first = await ask(rights[0].target)
    guard case .answer(let response) = first else { return [silent(first)] }
    if let fault = stranger(response) { return [fault] }
    var findings = [reached()] + clock(response)
    if let fault = token(response) { return findings + [fault] }
    findings.append(
      .ok("token", "accepted: header, content type, address and signature are correct"))
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

  /// How long to wait before each new try, if the server has had too many requests.
  private static let patience = [Duration.seconds(1), .seconds(2), .seconds(4)]

  /// Sends a request; tries again a little later if the server has had too many, from another desk
  /// or a command just before (status 429).
  func ask(_ target: String) async -> Reply {
    for wait in Self.patience {
      let reply = await probe(target)
      guard case .answer(let response) = reply, response.status == 429 else { return reply }
      await pause(wait)
    }
    return await probe(target)
  }

  // MARK: Reaching it

  /// The finding for a server that didn't answer.
  func silent(_ reply: Reply) -> Finding {
    guard case .silence(let words, let isUntrusted) = reply else { return reached() }
    return .wrong(isUntrusted ? "TLS" : "server", words)
  }

  private func reached() -> Finding {
    if isDemo { return .ok("server", "the built-in demo clinic answers") }
    return origin.hasPrefix("https:")
      ? .ok("server", "\(origin) answers, and its certificate is trusted")
      : .ok("server", "\(origin) answers, without encryption on this computer")
  }

  /// The finding for a server that answers but isn't a coreplus API; nil if it may be one.
  func stranger(_ response: APIResponse) -> Finding? {
    switch response.status {
    case 200..<300 where response.body.first == UInt8(ascii: "{"), 401, 403, 429, 500...: nil
    default: .wrong("server", "the server at \(origin) isn't a coreplus API; check the url")
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
      return [
        .warning("clock", "\(words); tokens last a minute, so set the clock from the internet")
      ]
    default:
      return [.wrong("clock", "\(words); tokens use UTC, so set the clock from the internet")]
    }
  }

  // MARK: The token

  /// The finding for an answer that refuses our token; nil for any other answer.
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

  /// The cause by the code that a server with `--explain` gives; reference section 9.2.
  private static let causes = [
    "header-missing": "something on the way drops the Authorization header; check the proxy",
    "scheme": "something on the way changes the Authorization header; check the proxy",
    "malformed": "the token doesn't arrive complete; check the proxy",
    "algorithm": "the server expects another algorithm than HS256",
    "signature": "the secret doesn't belong to this consumer-id; copy it exactly as it is shown",
    "not-yet-valid": "this computer's clock is ahead; set it from the internet",
    "expired": "this computer's clock is behind; set it from the internet",
    "lifetime": "the token lasts longer than this server allows",
    "consumer":
      "the server doesn't know this consumer-id; check that it is from the same environment",
    "access-token":
      "the access-token doesn't belong to this consumer-id, or has expired; refresh it under Add-Ons",
    "application-disabled": "the application is disabled; enable it under Add-Ons",
    "method": "something on the way changes the request's method; check the proxy",
    "url":
      "the server sees another address than this desk calls; check the url and the server's "
      + "--public-url",
    "content-type": "something on the way drops the Content-Type header; check the proxy",
  ]

  private static let anyCause =
    "check, in this order, that the credentials are from this environment and practice (the "
    + "sandbox's don't work in production, nor the other way round), that the secret is copied "
    + "exactly, that the access token hasn't expired, and that the application is enabled"

  // MARK: Permissions

  private func permissions(
    _ missing: [Right], _ unread: [Right], of all: [Right]
  ) -> Finding {
    func names(_ rights: [Right]) -> String {
      rights.map(\.permission).joined(separator: ", ")
    }
    let unseen =
      "CREATE_APPOINTMENT, CANCEL_APPOINTMENT and CREATE_CLIENT can only be checked by using them"
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
        "not checked, because the server didn't answer: \(names(unread)); try again in a minute; "
          + (held.isEmpty ? "" : "\(names(held)); ") + rest)
    }
    return .ok("permissions", "\(names(held)); \(rest)")
  }

  private static func rights(today: Day) -> [Right] {
    // Melbourne's zone, the one that the vendor documents; any other would do.
    let days =
      "?startDate=\(today)&endDate=\(today)&timezoneId=39d62534-501c-49cd-9da9-6fa8d6a81f48&pageSize=1"
    return [
      Right(permission: "VIEW_LOCATION", target: APIPath.location),
      Right(permission: "VIEW_PRACTITIONER", target: APIPath.practitioner),
      Right(permission: "VIEW_APPOINTMENTTYPE", target: APIPath.appointmentType),
      Right(permission: "VIEW_AVAILABILITYSLOT", target: APIPath.availabilitySlot + days),
      Right(permission: "VIEW_APPOINTMENT", target: APIPath.appointment + days),
      Right(permission: "VIEW_CLIENTLIST", target: APIPath.client + "?pageSize=1"),
      // A record that doesn't exist: with the permission the answer is 404.
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

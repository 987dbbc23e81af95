import CivilTime
import CommandLine
import CoreplusAPI
import Screen
import Synchronization
import Testing
import Verbs

/// What `coredesk doctor` finds by a server's answers.
@Suite struct DoctorTests {
  private static let now = Instant(secondsSinceEpoch: 1_795_473_683)
  /// The same moment as a server writes it.
  private static let date = "Mon, 23 Nov 2026 22:41:23 GMT"

  private func findings(
    ahead: Int = 0, _ reply: @escaping @Sendable (String) -> ServerDoctor.Reply
  ) async -> [Finding] {
    await ServerDoctor(
      origin: "https://clinic.example", isDemo: false,
      now: { Self.now.adding(seconds: ahead) }, pause: { _ in }, probe: { reply($0) }
    ).findings()
  }

  private static func answer(
    _ status: Int, _ body: String = "{}", _ fields: HTTPFields = ["Date": date]
  ) -> ServerDoctor.Reply {
    .answer(APIResponse(status: status, headers: fields, body: Array(body.utf8)))
  }

  private static func refusal(_ reason: String) -> String {
    #"{"result":[{"severity":2,"reason":"\#(reason)"}]}"#
  }

  @Test func aHealthyServerHasNothingWrong() async {
    let findings = await findings { target in
      target.contains("0000-4000") ? Self.answer(404, Self.refusal("no client")) : Self.answer(200)
    }
    #expect(findings.map(\.check) == ["server", "clock", "token", "permissions"])
    #expect(findings.allSatisfy { $0.state == .ok }, "\(findings)")
  }

  @Test func missingPermissionsAreNamedByTheirCodes() async {
    let findings = await findings { target in
      target.contains("/Client/") || target.contains("AvailabilitySlot")
        ? Self.answer(401, Self.refusal("Not authorized for viewing something"))
        : Self.answer(200)
    }
    #expect(findings.last?.state == .wrong)
    let words = findings.last?.words ?? ""
    #expect(
      words.contains("tick VIEW_AVAILABILITYSLOT, VIEW_CLIENTLIST, VIEW_CLIENT, then disable"))
    #expect(!words.contains("VIEW_LOCATION"))
  }

  @Test(arguments: [
    ("signature", "exactly as it is shown"), ("expired", "clock is behind"),
    ("not-yet-valid", "clock is ahead"), ("access-token", "expired"),
    ("application-disabled", "enable it"), ("url", "--public-url"), ("consumer", "environment"),
  ])
  func aServerThatExplainsIsBelieved(_ cause: String, _ words: String) async {
    let findings = await findings { _ in
      Self.answer(
        401, Self.refusal("Invalid token"), ["Date": Self.date, "CoreDesk-Reason": cause])
    }
    #expect(findings.last?.check == "token" && findings.last?.state == .wrong)
    #expect(findings.last?.words.contains(words) == true, "\(findings)")
  }

  @Test func withoutAnExplanationTheUsualCausesAreTold() async {
    let findings = await findings { _ in Self.answer(401, Self.refusal("Invalid token")) }
    #expect(findings.last?.words.contains("sandbox's don't work in production") == true)
  }

  @Test(arguments: [
    (0, Finding.State.ok), (-5, .ok), (6, .warning), (-60, .warning), (61, .wrong),
    (-86_400, .wrong),
  ])
  func aClockThatIsOff(_ seconds: Int, _ state: Finding.State) async {
    let clock = await findings(ahead: seconds) { _ in Self.answer(200) }
      .first { $0.check == "clock" }
    #expect(clock?.state == state)
    if state != .ok {
      #expect(
        clock?.words.hasPrefix("\(abs(seconds)) s \(seconds < 0 ? "behind" : "ahead")") == true)
    }
  }

  @Test func whatIsNoCoreplusIsToldSo() async {
    let hotel = await findings { _ in Self.answer(200, "<html>Welcome</html>") }
    #expect(hotel.map(\.state) == [.wrong])
    let elsewhere = await findings { _ in Self.answer(404, "") }
    #expect(elsewhere.map(\.state) == [.wrong])
    let silent = await findings { _ in .silence("cannot prove itself", isUntrusted: true) }
    #expect(silent == [.wrong("TLS", "cannot prove itself")])
  }

  /// The desk doesn't need invoices, but the finding says whether it may see them.
  @Test func whatTheDeskCanDoWithoutIsNoFault() async {
    let findings = await findings { target in
      target.hasPrefix(APIPath.invoice)
        ? Self.answer(401, Self.refusal("Not authorized for viewing invoice list"))
        : Self.answer(200)
    }
    let permissions = findings.last
    #expect(permissions?.state == .ok)
    #expect(permissions?.words.contains("not ticked, and not needed here: VIEW_INVOICE;") == true)
    #expect(permissions?.words.contains("VIEW_PAYMENT") == true)
  }

  /// Right after another command the server may refuse requests for a second.
  @Test func tooManyRequestsAreAskedAgain() async {
    let count = Mutex(0)
    let findings = await findings { _ in
      let number = count.withLock { count in
        count += 1
        return count
      }
      return Self.answer(number % 3 == 0 ? 200 : 429)
    }
    #expect(findings.allSatisfy { $0.state == .ok }, "\(findings)")
  }

  @Test(arguments: [429, 503]) func whatWasNotReadIsNotCalledWell(_ status: Int) async {
    let findings = await findings { target in
      Self.answer(target.hasPrefix(APIPath.appointment) ? status : 200)
    }
    #expect(findings.last?.state == .warning && findings.last?.check == "permissions")
    #expect(findings.last?.words.hasPrefix("not checked") == true)
    #expect(findings.last?.words.contains("answer: VIEW_APPOINTMENT;") == true, "\(findings)")
    #expect(findings.count == 4)
  }

  /// It stops at the first answer that makes further requests useless.
  @Test func itStopsWhereGoingOnTellsNothing() async {
    let targets = Mutex<[String]>([])
    _ = await findings { target in
      targets.withLock { $0.append(target) }
      return Self.answer(401, Self.refusal("Invalid token"))
    }
    #expect(targets.withLock { $0 } == [APIPath.location])
  }

  /// One read is enough; an application that is accepted may still lack permissions.
  @Test(
    arguments: [
      (200, "{}", nil), (401, refusal("Not authorized for viewing"), nil),
      (401, refusal("Invalid token"), 77), (404, "", 78), (200, "<html>", 78), (429, "", 75),
      (503, "", 75),
    ] as [(Int, String, Int32?)])
  func enteringTellsWhatKeepsUsOut(_ status: Int, _ body: String, _ exit: Int32?) async {
    let doctor = ServerDoctor(
      origin: "https://clinic.example", isDemo: false, now: { Self.now }, pause: { _ in },
      probe: { _ in Self.answer(status, body) })
    do throws(Failure) {
      try await doctor.enter()
      #expect(exit == nil)
    } catch { #expect(error.status.rawValue == exit, "\(error)") }
  }

  @Test(arguments: [
    ("Mon, 23 Nov 2026 22:41:23 GMT", true), ("Monday, 23-Nov-26 22:41:23 GMT", false),
    ("Mon, 31 Feb 2026 22:41:23 GMT", false), ("Mon, 23 Nov 2026 25:41:23 GMT", false), ("", false),
  ])
  func datesOfOtherFormsAreNotGuessed(_ date: String, _ isRead: Bool) async {
    let findings = await findings { _ in Self.answer(200, "{}", ["Date": date]) }
    #expect(findings.contains { $0.check == "clock" } == isRead)
  }
}

@Suite struct CredentialsAndTerminalDoctorTests {
  private static let guid = "11111111-1111-4111-8111-111111111111"
  private static let secret = String(repeating: "s", count: 55) + "="

  private func credentials(
    id: String = guid, secret: String = secret, badge: String = "SANDBOX",
    host: String = "sandbox.coreplus.com.au"
  ) -> [Finding] {
    CredentialsDoctor.findings(
      consumerID: id, accessToken: Self.guid, secret: secret, badge: badge, host: host)
  }

  @Test func whatWasCopiedBadlyIsToldWithoutShowingIt() {
    #expect(credentials().map(\.state) == [.ok, .ok])
    #expect(credentials(id: "desk").map(\.state) == [.ok, .warning])
    #expect(credentials(secret: Self.secret + " ").map(\.state) == [.ok, .wrong])
    #expect(credentials(secret: "hunter2").map(\.state) == [.ok, .warning])
    let words = credentials(id: "desk", secret: "hunter2").map(\.words).joined()
    #expect(!words.contains("desk") && !words.contains("hunter2"))
  }

  @Test func anEnvironmentThatDoesNotFitTheAddress() {
    #expect(credentials(badge: "PRODUCTION").first?.state == .warning)
    #expect(credentials(host: "api.coreplus.com.au").first?.state == .warning)
    #expect(credentials(badge: "PRODUCTION", host: "api.coreplus.com.au").first?.state == .ok)
    #expect(credentials(host: "127.0.0.1").first?.state == .ok)
  }

  @Test func terminalsThatCannotShowTheDesk() {
    func states(_ size: Size?, _ variables: [String: String]) -> [Finding.State] {
      TerminalDoctor.findings(size: size, variable: { variables[$0] }).map(\.state)
    }
    let size = Size(columns: 80, rows: 24)
    #expect(states(size, ["TERM": "xterm", "LANG": "de_DE.UTF-8"]) == [.ok, .ok, .ok])
    #expect(
      states(size, ["TERM": "dumb", "LC_ALL": "C", "LANG": "C.UTF-8"])[0...1] == [
        .warning, .warning,
      ])
    #expect(states(Size(columns: 31, rows: 24), ["TERM": "xterm"])[0] == .warning)
    #expect(states(nil, [:])[0] == .ok)
  }

  /// It gives advice only if that would change something.
  @Test(arguments: [
    (["TERM": "xterm"], true), (["TERM": "xterm", "COLORTERM": "truecolor"], false),
    (["TERM": "xterm-256color"], false), (["TERM": "linux"], false), (["NO_COLOR": "1"], false),
  ])
  func moreColours(_ variables: [String: String], _ isAdvised: Bool) {
    let findings = TerminalDoctor.findings(
      size: Size(columns: 80, rows: 24), variable: { variables[$0] })
    let words = findings.first { $0.check == "colours" }?.words ?? ""
    #expect(words.contains("COLORTERM=") == isAdvised, "\(words)")
  }
}

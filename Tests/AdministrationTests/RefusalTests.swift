import Administration
import Booking
import CivilTime
import ClinicStore
import MemoryStore
import Testing

/// A command that is refused changes nothing, and leaves no record in the audit trail.
@Suite struct RefusalTests {
  private let store = MemoryStore()
  private let now = Instant(secondsSinceEpoch: 1_795_000_000)

  private struct Unfilled: Error {}

  /// Everything that a command could have changed.
  private struct Content: Equatable, Sendable {
    var practices: [Practice]
    var applications: [ApplicationRecord]
    var agreements: [[Agreement]]
    var environment: ServerEnvironment?
    var audits: Int
  }

  private func content() async throws -> Content {
    try await store.read { reader in
      let applications = try reader.applications()
      return Content(
        practices: try reader.practices(), applications: applications,
        agreements: try applications.map { try reader.agreements(of: $0.id) },
        environment: try ServerEnvironment(reader),
        audits: try reader.auditRecords(after: 0, limit: 1000).count)
    }
  }

  private func expectRefused(
    _ code: AdministrationFailure.Code, _ body: () async throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try await content()
    var failure: AdministrationFailure?
    do { try await body() } catch { failure = error as? AdministrationFailure }
    #expect(failure?.code == code, sourceLocation: sourceLocation)
    #expect(try await content() == before, sourceLocation: sourceLocation)
  }

  private func wish(
    _ name: String, email: String = "", location: String = "Main"
  ) -> Administration.NewPractice {
    Administration.NewPractice(
      name: name, email: email, location: location, zone: .utc, timezoneID: "zone")
  }

  private func create(_ wish: Administration.NewPractice) async throws -> Practice {
    try await Administration.createPractice(wish, in: store, now: now)
  }

  private func connect(
    _ name: String, to practice: String? = nil, agreedBy person: String? = nil
  ) async throws -> ApplicationRecord {
    try await Administration.createApplication(
      name: name, permissions: .all, practice: practice, agreedBy: person, in: store, now: now)
  }

  @Test func namesAndAddressesHaveTheirLengths() async throws {
    let longest = String(repeating: "x", count: 100)
    let address = String(repeating: "a", count: 98) + "@b"
    #expect(try await create(wish(longest, email: address, location: longest)).name == longest)
    #expect(try await create(wish("é", email: "a@b")).email == "a@b")
    for name in ["", " \u{A0} ", longest + "x", "a\tb", "a\u{7F}"] {
      try await expectRefused(.name) { _ = try await create(wish(name)) }
      try await expectRefused(.name) { _ = try await create(wish("Other", location: name)) }
      try await expectRefused(.name) { _ = try await connect(name, to: "é") }
      try await expectRefused(.name) { _ = try await connect("Desk", to: "é", agreedBy: name) }
    }
    for email in ["a" + address, "ä@b", "a b@c", "a@@b"] {
      try await expectRefused(.email) { _ = try await create(wish("Other", email: email)) }
    }
  }

  @Test func aPracticeIsFoundByNameOrIDInAnyCase() async throws {
    try await expectRefused(.noPractice) { _ = try await connect("Desk") }
    let harbour = try await create(wish("Harbour"))
    #expect(try await connect("Desk").practice == harbour.id)
    let quayside = try await create(wish("Quayside"))
    for wanted in ["quaySIDE", quayside.id.text.uppercased(), quayside.id.text.lowercased()] {
      #expect(try await connect("Desk", to: wanted).practice == quayside.id)
    }
    try await expectRefused(.whichPractice) { _ = try await connect("Desk") }
    try await expectRefused(.noPractice) { _ = try await connect("Desk", to: "Harbou") }
    // Another program may give a name twice; then only the id is clear.
    try await store.write { try $0.insert(Practice(id: .random(), name: "HARBOUR", email: "")) }
    try await expectRefused(.whichPractice) { _ = try await connect("Desk", to: "Harbour") }
    #expect(try await connect("Desk", to: harbour.id.text).practice == harbour.id)
  }

  /// If the first records can't be written, there is neither a practice nor an application.
  @Test func aTrialThatCannotBeFilledLeavesNothing() async throws {
    let before = try await content()
    await #expect(throws: Unfilled.self) {
      _ = try await Administration.signUp(
        practice: "Trial", email: "a@b.example", in: store, now: now
      ) { practice, writer in
        try writer.insert(practice)
        throw Unfilled()
      }
    }
    #expect(try await content() == before)
    try await expectRefused(.email) {
      _ = try await Administration.signUp(
        practice: "Trial", email: "", in: store, now: now, fill: { _, _ in })
    }
  }

  /// A change that the application's state doesn't allow records no agreement either.
  @Test func aRefusedChangeIsNotAgreedTo() async throws {
    _ = try await Administration.settleEnvironment(.production, in: store)
    _ = try await create(wish("Harbour"))
    let app = try await connect("Desk", agreedBy: "Kim Example")
    try await expectRefused(.notExpired) {
      _ = try await Administration.change(
        app.id.text, .extend, agreedBy: "Kim Example", in: store, now: now)
    }
    try await expectRefused(.expired) {
      _ = try await Administration.change(
        app.id.text, .refresh, agreedBy: "Kim Example", in: store, now: app.accessTokenExpires)
    }
    try await expectRefused(.noApplication) {
      _ = try await Administration.change("nowhere", .disable, in: store, now: now)
    }
    try await expectRefused(.environment) {
      _ = try await Administration.settleEnvironment(.sandbox, in: store)
    }
  }

  /// What was typed isn't repeated if a terminal would act on it.
  @Test func anUnknownPermissionIsNamedIfItIsAWord() {
    #expect(throws: AdministrationFailure.self) { try PermissionList("\u{1B}[31m") }
    for (text, name) in [("view_all", " VIEW_ALL;"), ("\u{1B}[31m", ";"), ("", ";")] {
      do {
        _ = try PermissionList(text)
        Issue.record("\(text) is a permission")
      } catch {
        #expect(error.sentence.hasPrefix("unknown permission code\(name) give all, or some of "))
      }
    }
  }

  @Test func theTermsFitATerminal() {
    let lines = Terms.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 8 && lines.allSatisfy { $0.count <= 100 })
  }
}

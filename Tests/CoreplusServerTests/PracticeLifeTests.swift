import Administration
import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import DemoClinic
import SQLiteStore
import Testing

/// Practices, the two environments, terms and additional endpoints (reference section 6).
@Suite struct PracticeLifeTests {
  private func failure(
    _ body: () async throws -> Void
  ) async -> AdministrationFailure.Code? {
    do {
      try await body()
      return nil
    } catch { return (error as? AdministrationFailure)?.code }
  }

  private func wish(_ name: String, email: String = "") throws -> Administration.NewPractice {
    Administration.NewPractice(
      name: name, email: email, location: "Main", zone: try #require(Zone.named("Australia/Perth")),
      timezoneID: perth)
  }

  @Test func aNewPracticeCanBeWorkedWith() async throws {
    let clinic = try await Clinic()
    let practice = try await Administration.createPractice(
      wish("Quayside", email: "desk@quayside.example"), in: clinic.store, now: opening)
    let app = try await Administration.createApplication(
      name: "Desk", permissions: .all, practice: "quayside", in: clinic.store, now: opening)
    #expect(app.practice == practice.id && practice.email == "desk@quayside.example")
    for path in ["Location/", "PaymentMethod/", "ClientGroup/", "CancellationReason/"] {
      let reply = await clinic.get(path, by: app)
      #expect(reply.status == 200 && reply.response.body.count > 100, "\(path)")
    }
    #expect(
      await failure {
        _ = try await Administration.createPractice(
          self.wish("QUAYSIDE"), in: clinic.store, now: opening)
      } == .isThere)
    for email in ["desk", "@", "a@", "a@b@c", "a b@c"] {
      #expect(
        await failure {
          _ = try await Administration.createPractice(
            self.wish("Other", email: email), in: clinic.store, now: opening)
        } == .email)
    }
    #expect(try await Administration.listPractices(in: clinic.store).count == 3)
  }

  /// Two practices filled alike have different ids, and neither sees the other's records.
  @Test func signingUpMakesATrialPracticeOfItsOwn() async throws {
    let clinic = try await Clinic()
    func signUp(_ name: String) async throws -> ApplicationRecord {
      try await Administration.signUp(
        practice: name, email: "a@b.example", in: clinic.store, now: opening
      ) { try DemoClinic.writeTrial($0, to: $1, now: opening) }.application
    }
    let (first, second) = (try await signUp("One"), try await signUp("Two"))
    func practitioners(_ app: ApplicationRecord) async -> [UInt8] {
      await clinic.get("Practitioner/", by: app).response.body
    }
    #expect(await clinic.get("Client/", by: first).response.body.count > 1000)
    #expect(await practitioners(first) != practitioners(second))
    #expect(try await !clinic.store.read { try DemoClinic.isDemo($0) })
    #expect(await failure { _ = try await signUp("one") } == .isThere)
    #expect(try await clinic.store.read { try ServerEnvironment($0) } == .sandbox)
  }

  @Test func oneDatabaseIsOfOneEnvironment() async throws {
    let clinic = try await Clinic()
    let store = clinic.store
    #expect(try await Administration.settleEnvironment(.production, in: store) == .production)
    #expect(try await Administration.settleEnvironment(nil, in: store) == .production)
    #expect(
      await failure { _ = try await Administration.settleEnvironment(.sandbox, in: store) }
        == .environment)
    #expect(
      await failure {
        _ = try await Administration.signUp(
          practice: "One", email: "a@b.example", in: store, now: opening, fill: { _, _ in })
      } == .environment)
    let other = try await Clinic()
    #expect(try await Administration.settleEnvironment(nil, in: other.store) == .sandbox)
  }

  @Test func inProductionLettingInAsksForTheTerms() async throws {
    let clinic = try await Clinic()
    _ = try await Administration.settleEnvironment(.production, in: clinic.store)
    func create(agreedBy name: String?) async throws -> ApplicationRecord {
      try await Administration.createApplication(
        name: "Desk", permissions: .all, practice: ID.practice, agreedBy: name,
        in: clinic.store, now: opening)
    }
    #expect(await failure { _ = try await create(agreedBy: nil) } == .terms)
    let app = try await create(agreedBy: "Kim Example")
    #expect(await clinic.get("Location/", by: app).status == 200)
    func change(
      _ change: ApplicationChange, by name: String? = nil, at now: Instant = opening
    ) async throws -> ApplicationRecord {
      try await Administration.change(
        app.id.text, change, agreedBy: name, in: clinic.store, now: now)
    }
    _ = try await change(.disable)
    #expect(await failure { _ = try await change(.enable) } == .terms)
    #expect(await clinic.get("Location/", by: app).status == 401)
    for nobody in ["", " ", "a\nb"] {
      #expect(await failure { _ = try await change(.enable, by: nobody) } == .name)
    }
    _ = try await change(.enable, by: "Kim Example")
    #expect(await clinic.get("Location/", by: app).status == 200)
    let agreements = try await Administration.agreements(for: app, in: clinic.store)
    #expect(agreements.map(\.agreedBy) == ["Kim Example", "Kim Example"])
    #expect(agreements.allSatisfy { $0.agreedAt == opening })
    #expect(agreements[0].terms == Terms.edition && Terms.text.contains(Terms.edition))
    // Enabling an enabled application changes nothing and needs no agreement.
    _ = try await change(.enable)
    // Extending an access token needs an agreement too.
    let later = app.accessTokenExpires
    #expect(await failure { _ = try await change(.extend, at: later) } == .terms)
    _ = try await change(.extend, by: "Kim Example", at: later)
    #expect(try await Administration.agreements(for: app, in: clinic.store).count == 3)
  }

  @Test func inASandboxNobodyIsAsked() async throws {
    let clinic = try await Clinic()
    let app = clinic.owner
    for step in [ApplicationChange.disable, .enable] {
      _ = try await Administration.change(app.id.text, step, in: clinic.store, now: opening)
    }
    #expect(await clinic.get("Location/").status == 200)
    #expect(try await Administration.agreements(for: app, in: clinic.store).isEmpty)
  }

  @Test func anAdditionalEndpointCountsAfterDisablingAndEnabling() async throws {
    let clinic = try await Clinic()
    func change(_ change: ApplicationChange) async throws -> ApplicationRecord {
      try await Administration.change(
        clinic.owner.id.text, change, in: clinic.store, now: opening)
    }
    let call = { await clinic.post("Message/", "{}") }
    #expect(await call().reason == "Not authorized for sending message")
    let switched = try await change(.endpoint(.message, isOn: true))
    #expect(switched.hasPendingChanges && switched.effectiveEndpoints.isEmpty)
    #expect(await call().status == 401)
    #expect(await failure { _ = try await change(.enable) } == .isEnabled)
    _ = try await change(.disable)
    #expect(try await !change(.enable).hasPendingChanges)
    #expect(await call().reason == "The body must be multipart/form-data")
    _ = try await change(.endpoint(.message, isOn: false))
    #expect(await call().status == 400)
  }

  @Test func stepsAreInTheTrailOnce() async throws {
    let clinic = try await Clinic()
    for _ in 1...2 {
      _ = try await Administration.change(
        clinic.owner.id.text, .grant(.all), in: clinic.store, now: opening)
      _ = try await Administration.change(
        clinic.owner.id.text, .disable, in: clinic.store, now: opening)
    }
    let verdict = try await AuditTrail.verify(in: clinic.store)
    #expect(verdict.count == 1 && verdict.isWhole)
    let records = try await clinic.store.read { try $0.auditRecords(after: 0, limit: 9) }
    #expect(records[0].entry.words.action == "disabling application")
    #expect(records[0].entry.actor == .administration)
  }

  @Test func aTrailThatWasCutOffDoesNotHaveItsHead() async throws {
    let clinic = try await Clinic()
    await clinic.book("2026-11-24T10:00")
    let head = try await AuditTrail.verify(in: clinic.store).head
    await clinic.book("2026-11-24T11:00")
    func hasHead(_ hash: String) async throws -> Bool? {
      try await AuditTrail.verify(in: clinic.store, expecting: hash).hasExpected
    }
    #expect(try await hasHead(head.uppercased()) == true)
    #expect(try await hasHead(String(head.dropLast())) == false)
    #expect(try await AuditTrail.verify(in: clinic.store).isWhole)
  }
}

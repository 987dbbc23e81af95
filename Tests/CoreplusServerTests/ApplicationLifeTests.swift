import Administration
import Booking
import CivilTime
import ClinicStore
import Testing

/// Applications behave as in the vendor's FAQ, with one test for each cause (reference section 6).
@Suite struct ApplicationLifeTests {
  /// An application that may see locations, and its clinic.
  private func start() async throws -> (Clinic, ApplicationRecord) {
    let clinic = try await Clinic()
    let made = try await Administration.createApplication(
      name: "Front desk", permissions: try PermissionList("VIEW_LOCATION"),
      practice: ID.practice, in: clinic.store, now: opening)
    return (clinic, made)
  }

  @discardableResult
  private func change(
    _ clinic: Clinic, _ id: String, _ change: ApplicationChange, at now: Instant = opening
  ) async throws -> ApplicationRecord {
    try await Administration.change(id, change, in: clinic.store, now: now)
  }

  private func failure(
    _ body: () async throws -> Void
  ) async -> AdministrationFailure.Code? {
    do {
      try await body()
      return nil
    } catch { return (error as? AdministrationFailure)?.code }
  }

  @Test func whatIsTickedCountsWhenItIsDisabledAndEnabledAgain() async throws {
    let (clinic, app) = try await start()
    let list = try PermissionList("VIEW_PRACTITIONER")
    var now = try await change(clinic, app.id.text, .grant(list))
    #expect(now.ticked == [.viewLocation, .viewPractitioner] && now.effective == [.viewLocation])
    #expect(now.hasPendingChanges)
    let refused = await clinic.get("Practitioner/", by: app)
    #expect(
      refused.status == 401 && refused.reason == "Not authorized for viewing practitioner list")

    // Enabling an enabled application is refused with a reason.
    #expect(await failure { try await self.change(clinic, app.id.text, .enable) } == .isEnabled)
    #expect(await clinic.get("Practitioner/", by: app).status == 401)

    try await change(clinic, app.consumerID.uppercased(), .disable)
    #expect(await clinic.get("Location/", by: app).reason == "Invalid token")
    now = try await change(clinic, app.id.text, .enable)
    #expect(!now.hasPendingChanges && now.isEnabled)
    #expect(await clinic.get("Practitioner/", by: app).status == 200)
  }

  @Test func whatIsNoLongerTickedGoesOnToCountUntilThen() async throws {
    let (clinic, app) = try await start()
    try await change(clinic, app.id.text, .revoke(.all))
    #expect(await clinic.get("Location/", by: app).status == 200)
    try await change(clinic, app.id.text, .disable)
    try await change(clinic, app.id.text, .enable)
    #expect(await clinic.get("Location/", by: app).status == 401)
  }

  @Test func anAccessTokenIsRefreshedBeforeAndExtendedAfterItsEnd() async throws {
    let (clinic, app) = try await start()
    let end = app.accessTokenExpires
    #expect(await failure { try await self.change(clinic, app.id.text, .extend) } == .notExpired)
    let refreshed = try await change(clinic, app.id.text, .refresh)
    #expect(refreshed.accessTokenExpires == end.adding(minutes: 525_600))

    let later = refreshed.accessTokenExpires
    clinic.setClock(later)
    #expect(await clinic.call("GET", "Location/", by: app, at: later).reason == "Invalid token")
    #expect(
      await failure { try await self.change(clinic, app.id.text, .refresh, at: later) }
        == .expired)
    let extended = try await change(clinic, app.id.text, .extend, at: later)
    #expect(extended.accessTokenExpires == later.adding(minutes: 525_600))
    #expect(await clinic.call("GET", "Location/", by: app, at: later).status == 200)
  }

  @Test func stepsTouchNobodyElse() async throws {
    let (clinic, app) = try await start()
    try await change(clinic, app.id.text, .disable)
    #expect(await clinic.get("Location/").status == 200)
    #expect(try await Administration.listApplications(in: clinic.store).count == 3)
    let again = try await change(clinic, app.id.text, .disable)
    #expect(!again.isEnabled && again.effective == app.effective)
    #expect(again.secret == app.secret)
    #expect(again.accessToken == app.withHashedAccessToken.accessToken)
  }

  @Test(arguments: ["", "nobody", ID.nobody])
  func anIdThatIsNobodys(_ id: String) async throws {
    let (clinic, _) = try await start()
    #expect(await failure { try await self.change(clinic, id, .disable) } == .noApplication)
  }
}

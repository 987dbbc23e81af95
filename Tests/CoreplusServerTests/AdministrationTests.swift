import Administration
import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import SQLiteStore
import TestKit
import Testing

@Suite struct AdministrationTests {
  @Test func aNewApplicationOpensTheAPIAtOnce() async throws {
    let clinic = try await Clinic()
    let made = try await Administration.createApplication(
      name: "Front desk", permissions: try PermissionList("view_location, VIEW_CLIENTLIST"),
      practice: "harbour allied health", in: clinic.store, now: opening)
    #expect(made.practice == Identifier(ID.practice))
    #expect(made.secret.count == 56)
    #expect(made.accessTokenExpires == opening.adding(minutes: 525_600))
    let stored = try await clinic.store.read { try $0.applications().map(\.accessToken) }
    #expect(!stored.contains(made.accessToken) && stored.last?.hasPrefix("sha256:") == true)
    #expect(made.effective == [.viewLocation, .viewClientList] && made.ticked == made.effective)
    #expect(await clinic.get("Location/", by: made).status == 200)
    #expect(await clinic.get("Practitioner/", by: made).status == 401)
    let other = try await Administration.createApplication(
      name: "Another", permissions: .all, practice: ID.practice, in: clinic.store, now: opening)
    #expect(other.secret != made.secret && other.consumerID != made.consumerID)
    #expect(await clinic.get("Practitioner/", by: other).status == 200)
  }

  private func failure(_ body: () async throws -> Void) async -> AdministrationFailure? {
    do {
      try await body()
      return nil
    } catch { return error as? AdministrationFailure }
  }

  @Test func whichPracticeHasToBeClear() async throws {
    let clinic = try await Clinic()
    #expect(
      try await Administration.listPractices(in: clinic.store).map(\.name)
        == ["Harbour Allied Health", "Elsewhere Clinic"])
    for (wanted, code) in [
      (nil, AdministrationFailure.Code.whichPractice), ("Nowhere", .noPractice),
    ] {
      let failure = await failure {
        _ = try await Administration.createApplication(
          name: "x", permissions: .all, practice: wanted, in: clinic.store, now: opening)
      }
      #expect(failure?.code == code)
    }
    #expect(try await clinic.store.read { try $0.applications().count } == 2)
  }

  @Test(arguments: ["", "  ", "a\nb", String(repeating: "x", count: 101)])
  func namesThatAreNone(name: String) async throws {
    let clinic = try await Clinic()
    let failure = await failure {
      _ = try await Administration.createApplication(
        name: name, permissions: .all, practice: ID.practice, in: clinic.store, now: opening)
    }
    #expect(failure?.code == .name)
  }

  @Test func permissionLists() throws {
    #expect(try PermissionList("ALL") == .all)
    #expect(try PermissionList(PermissionList.all.description) == .all)
    for text in ["", "VIEW_CLIENT,", "VIEW_EVERYTHING", "VIEW_CLIENT VIEW_LOCATION"] {
      #expect(throws: AdministrationFailure.self) { try PermissionList(text) }
    }
    do {
      _ = try PermissionList("VIEW_CLIENT,VIEW_EVERYTHING")
    } catch {
      #expect(error.sentence.hasPrefix("unknown permission code VIEW_EVERYTHING; give all, or"))
    }
  }
}

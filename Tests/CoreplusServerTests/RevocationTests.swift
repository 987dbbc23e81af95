import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import Foundation
import TestKit
import Testing

/// A change that was accepted, and whose application is changed before its turn to write.
@Suite struct RevocationTests {
  struct Change: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var apply: @Sendable (inout ApplicationRecord) -> Void
  }

  static let revocations = [
    Change(testDescription: "disabled") { $0.isEnabled = false },
    Change(testDescription: "another permission") { $0.effective = [.viewAppointment] },
    Change(testDescription: "another access token") { $0.accessToken = "another" },
    Change(testDescription: "another secret") { $0.secret = "another" },
    Change(testDescription: "expired") { $0.accessTokenExpires = opening },
    Change(testDescription: "another consumer") { $0.consumerID = ID.nobody },
    Change(testDescription: "another practice") { $0.practice = Identifier(ID.otherPractice) },
  ]

  private func answer(_ clinic: Clinic, _ change: Change) async -> Reply {
    var changed = clinic.owner
    change.apply(&changed)
    let request = APIRequest(
      "POST", "/API/Core/v2.1/Appointment/", bookingBody("2026-11-24T10:00"), by: clinic.owner)
    return await clinic.answer(
      queued: request, behind: { [changed] in try $0.update(changed) }, meanwhile: {})
  }

  @Test(arguments: revocations)
  func writesNothing(change: Change) async throws {
    let clinic = try await Clinic()
    let reply = await answer(clinic, change)
    #expect(reply.status == 401 && reply.reason != nil)
    #expect(try await clinic.allAppointments().isEmpty)
    #expect(try await clinic.store.read { try $0.lastAuditRecord() } == nil)
  }

  @Test(arguments: [
    Change(testDescription: "another name") { $0.name = "Renamed" },
    Change(testDescription: "another tick") { $0.ticked = [] },
    Change(testDescription: "its permission only") { $0.effective = [.createAppointment] },
    Change(testDescription: "a longer life") {
      $0.accessTokenExpires = $0.accessTokenExpires.adding(minutes: 1)
    },
  ])
  func whatLeavesThePermissionLetsItThrough(change: Change) async throws {
    let clinic = try await Clinic()
    #expect(await answer(clinic, change).status == 200)
    #expect(try await clinic.allAppointments().count == 1)
  }

  /// A caller who may no longer see clients gets no name, although the request came before.
  @Test func theReplyShowsWhatTheApplicationMaySeeByThen() async throws {
    let clinic = try await Clinic()
    let caller = application(
      3, of: ID.practice, permissions: [.createAppointment, .viewClientList])
    try await clinic.store.write { try $0.insert(caller) }
    var changed = caller
    changed.effective = [.createAppointment]
    let request = APIRequest(
      "POST", "/API/CoreDesk/v1/WaitingList/", #"{"clientId":"\#(ID.sam)"}"#, by: caller)
    let reply = await clinic.answer(
      queued: request, behind: { [changed] in try $0.update(changed) }, meanwhile: {})
    let row = try #require(reply.json["waiting"] as? [String: Any])
    #expect(row["clientId"] as? String == ID.sam)
    #expect(row["name"] == nil && row["mobile"] == nil)
  }

  /// The document's bytes are removed too.
  @Test func aRevokedUploadLeavesNoDocument() async throws {
    let clinic = try await Clinic()
    let json = #"{"name":"a","primaryDomainKey":"\#(ID.sam)","size":"1","entity":"client"}"#
    let form = Form(parts: [
      .init(name: "json", bytes: Array(json.utf8)), .init(name: "file", bytes: [1]),
    ])
    var changed = clinic.owner
    changed.isEnabled = false
    let reply = await clinic.answer(
      queued: form.request(to: "File/", by: clinic.owner),
      behind: { [changed] in try $0.update(changed) }, meanwhile: {})
    #expect(reply.status == 401)
    #expect(try await clinic.store.read { try $0.documents() }.isEmpty)
    let folder = clinic.databasePath + "-files"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}

import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import Foundation
import SQLiteStore
import Signing
import Testing

/// The changes to the diary on a day, from the audit trail.
@Suite struct ChangeTests {
  private let path =
    "/API/CoreDesk/v1/Change/?startDate=2026-11-23&endDate=2026-11-25&timezoneId=\(melbourne)"

  private func changes(_ clinic: Clinic) async throws -> [ChangeResource] {
    try await clinic.call("GET", path).list(ChangeResource.self).rows
  }

  @Test func tellsWhatWasDoneNewestFirst() async throws {
    let clinic = try await Clinic()
    let id = try await clinic.book("2026-11-24T10:00").appointment().appointmentId
    #expect(
      await clinic.post("Appointment/\(id)", #"{"startDateTime":"2026-11-24T11:00:00+11:00"}"#)
        .status == 200)
    #expect(await clinic.post("Appointment/\(id)", #"{"notes":"rang"}"#).status == 200)
    #expect(await clinic.call("DELETE", "Appointment/\(id)").status == 200)
    let told = try await changes(clinic)
    #expect(told.map(\.kind) == ["Cancelled", "Edited", "Moved", "Booked"])
    #expect(told.allSatisfy { $0.appointment.appointmentId == id })
    #expect(told.allSatisfy { $0.application == clinic.owner.name && $0.operator.isEmpty })
    // As it is now, and where it was before it moved.
    #expect(told[3].appointment.status == "Cancelled")
    let from = try #require(told[2].fromDateTime)
    #expect(from.description.contains("10:00"))
    #expect(told.filter { $0.fromDateTime != nil }.count == 1)
  }

  /// The desk sends the initials; anything else in the header isn't recorded.
  @Test(arguments: [("jm", "jm"), ("JM", "jm"), ("j m", ""), ("jm1", ""), ("abcdefghi", "")])
  func tellsWhoWorkedThere(_ header: String, _ expected: String) async throws {
    let clinic = try await Clinic()
    var request = APIRequest(
      "POST", "/API/Core/v2.1/Appointment/", bookingBody("2026-11-24T10:00"), by: clinic.owner)
    request.headers.append("CoreDesk-Operator", header)
    #expect(await clinic.answer(request).status == 200)
    #expect(try await changes(clinic).map(\.operator) == [expected])
    let trail = try await clinic.store.read { try $0.auditRecords(after: 0, limit: 10) }
    #expect(trail.first?.follows(nil) == true)
  }

  @Test func pagesAndDaysHold() async throws {
    let clinic = try await Clinic()
    for hour in 10...12 { _ = try await clinic.book("2026-11-24T\(hour):00").appointment() }
    let page = try await clinic.call("GET", path + "&pageNumber=2&pageSize=2")
      .list(ChangeResource.self)
    #expect(page.rows.count == 1 && page.paging?.totalRows == 3)
    let other =
      "/API/CoreDesk/v1/Change/?startDate=2026-11-20&endDate=2026-11-21&timezoneId=\(melbourne)"
    #expect(try await clinic.call("GET", other).list(ChangeResource.self).rows.isEmpty)
  }
}

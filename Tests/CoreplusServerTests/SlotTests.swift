import Booking
import CivilTime
import CoreplusAPI
import TestKit
import Testing

@Suite struct SlotTests {
  private func slots(_ clinic: Clinic, _ query: String) async throws -> ListReply<SlotResource> {
    try await clinic.get("AvailabilitySlot/?\(query)").list()
  }

  private let tuesday = "startDate=2026-11-24&endDate=2026-11-24&timezoneId=\(melbourne)"

  @Test func freeTimeIsWholeWithoutAType() async throws {
    let clinic = try await Clinic()
    await clinic.book("2026-11-24T10:00")
    try expectJSON(
      await clinic.get("AvailabilitySlot/?\(tuesday)&practitionerId=\(ID.ada)&pageSize=2"),
      """
      {"timeslots":[
        {"startDateTime":"2026-11-24T09:00:00+11:00","endDateTime":"2026-11-24T10:00:00+11:00",
         "locationId":"\(ID.mainStreet)","practitioner":{"practitionerId":"\(ID.ada)"}},
        {"startDateTime":"2026-11-24T10:30:00+11:00","endDateTime":"2026-11-24T12:30:00+11:00",
         "locationId":"\(ID.mainStreet)","practitioner":{"practitionerId":"\(ID.ada)"}}],
       "paging":{"totalRows":3,"pageNumber":1,"pageSize":2},"statusMessages":[]}
      """)
  }

  @Test func aTypeCutsItAndTellsWhoOffersIt() async throws {
    let clinic = try await Clinic()
    let short = try await slots(clinic, "\(tuesday)&appointmentTypeId=\(ID.consult)")
    #expect(short.paging?.totalRows == 2 * (7 + 8))
    #expect(short.rows[0].endDateTime.description == "2026-11-24T09:30:00+11:00")
    let long = try await slots(clinic, "\(tuesday)&appointmentTypeId=\(ID.long)&pageSize=100")
    #expect(long.rows.count == 3 + 4)
    #expect(long.rows.allSatisfy { $0.practitioner?.practitionerId == Identifier(ID.ada) })
  }

  /// The pages together are the whole list.
  @Test func pagesOfPieces() async throws {
    let clinic = try await Clinic()
    let days = "startDate=2026-11-24&endDate=2026-11-27&timezoneId=\(melbourne)"
    let query = "\(days)&appointmentTypeId=\(ID.consult)"
    let whole = try await slots(clinic, "\(query)&pageSize=100").rows
    var rows: [SlotResource] = []
    for number in 1...8 {
      let page = try await slots(clinic, "\(query)&pageSize=11&pageNumber=\(number)")
      #expect(page.paging?.totalRows == whole.count)
      rows += page.rows
    }
    #expect(rows == whole && whole.count > 11 * 5)
  }

  @Test func filters() async throws {
    let clinic = try await Clinic()
    let everybody = try await slots(clinic, tuesday).rows.count
    #expect(everybody == 4)
    let both = "practitionerId=\(ID.ada)&practitionerId=\(ID.leo.uppercased())"
    #expect(try await slots(clinic, "\(tuesday)&\(both)").rows.count == 4)
    let podiatry = try await slots(clinic, "\(tuesday)&specialtyId=\(ID.podiatry)").rows
    #expect(
      podiatry.map { $0.practitioner?.practitionerId } == [Identifier(ID.leo), Identifier(ID.leo)])
    let nobody = "practitionerId=\(ID.ada)&specialtyId=\(ID.podiatry)"
    #expect(try await slots(clinic, "\(tuesday)&\(nobody)").rows.isEmpty)
    #expect(try await slots(clinic, "\(tuesday)&locationId=\(ID.west)").rows.isEmpty)
    #expect(try await slots(clinic, "\(tuesday)&locationId=\(ID.mainStreet)").rows.count == 4)
  }

  @Test func daysAndTimesAreInTheZoneAskedFor() async throws {
    let clinic = try await Clinic()
    let there = try await slots(
      clinic,
      "startDate=2026-11-24&endDate=2026-11-24&timezoneId=\(perth.uppercased())"
        + "&practitionerId=\(ID.ada)")
    #expect(there.rows[0].startDateTime.description == "2026-11-24T06:00:00+08:00")
    // A documented zone without a location of the practice.
    let brisbane = try await slots(
      clinic,
      "startDate=2026-11-24&endDate=2026-11-24&practitionerId=\(ID.ada)"
        + "&timezoneId=c0a1d001-7a11-4a00-9a00-000000000003")
    #expect(brisbane.rows[0].startDateTime.description == "2026-11-24T08:00:00+10:00")
  }

  @Test func whatHasBegunIsNotOffered() async throws {
    let clinic = try await Clinic()
    let now = instant("2026-11-23T11:02:00+11:00")
    clinic.setClock(now)
    let reply = await clinic.call(
      "GET",
      "AvailabilitySlot/?startDate=2026-11-20&endDate=2026-11-23&timezoneId=\(melbourne)"
        + "&practitionerId=\(ID.ada)", at: now)
    let rows = try reply.list(SlotResource.self).rows
    #expect(rows.map(\.startDateTime.description).first == "2026-11-23T11:05:00+11:00")
  }

  @Test(arguments: [
    ("endDate=2026-11-24&timezoneId=\(melbourne)", "startDate is missing"),
    ("startDate=2026-11-24&timezoneId=\(melbourne)", "endDate is missing"),
    ("startDate=2026-11-24&endDate=2026-11-24", "timezoneId is missing"),
    ("startDate=2026-02-30&endDate=x&timezoneId=x", "startDate is not a date as yyyy-mm-dd"),
    (
      "startDate=2026-11-24&endDate=2026-11-23&timezoneId=\(melbourne)",
      "endDate is before startDate"
    ),
    (
      "startDate=2026-01-01&endDate=2027-01-02&timezoneId=\(melbourne)",
      "endDate is too far from startDate: 366 days at most"
    ),
    ("startDate=2026-11-24&endDate=2026-11-24&timezoneId=x", "timezoneId is not known"),
  ])
  func badDays(query: String, reason: String) async throws {
    let clinic = try await Clinic()
    for path in ["AvailabilitySlot/", "Appointment/", "/API/CoreDesk/v1/Roster/"] {
      let reply = await clinic.get("\(path)?\(query)")
      #expect(reply.status == 400)
      #expect(reply.reason == reason)
    }
  }

  @Test(arguments: ["practitionerId", "locationId", "specialtyId", "appointmentTypeId"])
  func unknownIDInTheQuery(name: String) async throws {
    let reply = try await Clinic().get("AvailabilitySlot/?\(tuesday)&\(name)=\(ID.nobody)")
    #expect(reply.status == 400)
    #expect(reply.reason == "\(name) is not known")
  }

  @Test func aLeapYearFits() async throws {
    let clinic = try await Clinic()
    let year = "startDate=2027-03-01&endDate=2028-02-29&timezoneId=\(melbourne)"
    #expect(try await slots(clinic, year).paging?.totalRows ?? 0 > 1000)
  }
}

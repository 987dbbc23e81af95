import Booking
import CivilTime
import CoreplusAPI
import Testing

@Suite struct AppointmentListTests {
  private let week = "startDate=2026-11-23&endDate=2026-11-29&timezoneId=\(melbourne)"

  @Test func rowsAreAsDocumented() async throws {
    let clinic = try await Clinic()
    let made = try await clinic.book("2026-11-24T10:00").appointment()
    try expectJSON(
      await clinic.get("Appointment/?\(week)"),
      """
      {"appointments":[{
        "appointmentId":"\(made.appointmentId)",
        "appointmentReferenceNumber":"\(made.appointmentReferenceNumber)","status":"Booked",
        "practitioner":{"practitionerId":"\(ID.ada)"},
        "subject":"SMITH Samantha 0400 000 001","locationId":"\(ID.mainStreet)",
        "appointmentTypeId":"\(ID.consult)","startDateTime":"2026-11-24T10:00:00 +11:00",
        "endDateTime":"2026-11-24T10:30:00 +11:00","clients":[{"clientId":"\(ID.sam)"}]}],
       "paging":{"totalRows":1,"pageNumber":1,"pageSize":50},"statusMessages":[]}
      """)
  }

  @Test func flagsAddWhatTheySay() async throws {
    let clinic = try await Clinic()
    let made = try await clinic.book("2026-11-24T10:00").appointment()
    let flags = "getPractitionerProfiles=True&CANCELLATIONID=true"
    let row = try await clinic.get("Appointment/?\(week)&\(flags)")
      .list(AppointmentResource.self).rows[0]
    #expect(row.practitioner.firstName == "Ada" && row.practitioner.lastName == "Nguyen")
    #expect(row.cancellationId == nil && row.cancellationNotes == "")
    let record = try await clinic.get("Appointment/\(made.appointmentId)/?\(flags)").appointment()
    #expect(record.practitioner.lastName == "Nguyen")
    #expect(record.cancellationId == nil && record.cancellationNotes == "")
    #expect(await clinic.get("Appointment/?\(week)&cancellationId=7").status == 400)
  }

  @Test func filtersPagesAndOrder() async throws {
    let clinic = try await Clinic()
    for start in ["2026-11-24T11:00", "2026-11-24T09:00", "2026-11-27T09:00"] {
      await clinic.book(start)
    }
    await clinic.book("2026-11-24T10:00", practitioner: ID.leo)
    _ = await clinic.post("Appointment/", bookingBody("2026-11-24T14:00", client: ID.bob))
    func starts(_ query: String) async throws -> [String] {
      try await clinic.get("Appointment/?\(week)&\(query)").list(AppointmentResource.self).rows
        .map { String($0.startDateTime.description.dropFirst(8).prefix(8)) }
    }
    #expect(try await starts("") == ["24T09:00", "24T10:00", "24T11:00", "24T14:00", "27T09:00"])
    #expect(try await starts("pageSize=2&pageNumber=2") == ["24T11:00", "24T14:00"])
    #expect(try await starts("practitionerId=\(ID.leo)") == ["24T10:00"])
    #expect(try await starts("practitionerId=\(ID.leo)&practitionerId=\(ID.ada)").count == 5)
    #expect(try await starts("clientId=\(ID.bob)") == ["24T14:00"])
    #expect(try await starts("locationId=\(ID.west)") == [])
    #expect(try await starts("misspeltClientId=x").count == 5)
    #expect(await clinic.get("Appointment/?\(week)&clientId=\(ID.nobody)").status == 400)
  }

  @Test func daysAreTheZonesOwn() async throws {
    let clinic = try await Clinic()
    await clinic.book("2026-11-24T10:00")
    // 23:00 UTC of the day before.
    let there = try await clinic.get(
      "Appointment/?startDate=2026-11-24&endDate=2026-11-24&timezoneId=\(perth)"
    ).list(AppointmentResource.self)
    #expect(there.rows.map(\.startDateTime.description) == ["2026-11-24T07:00:00 +08:00"])
    let before = try await clinic.get(
      "Appointment/?startDate=2026-11-23&endDate=2026-11-23&timezoneId=\(melbourne)"
    ).list(AppointmentResource.self)
    #expect(before.rows.isEmpty)
  }

  @Test func cancelledOnesAreInTheList() async throws {
    let clinic = try await Clinic()
    let made = try await clinic.book("2026-11-24T10:00").appointment()
    _ = await clinic.call("DELETE", "Appointment/\(made.appointmentId)")
    let rows = try await clinic.get("Appointment/?\(week)").list(AppointmentResource.self).rows
    #expect(rows.map(\.status) == ["Cancelled"])
  }
}

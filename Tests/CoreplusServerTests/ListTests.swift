import Booking
import CivilTime
import CoreplusAPI
import TestKit
import Testing

@Suite struct ListTests {
  @Test func locations() async throws {
    let clinic = try await Clinic()
    try expectJSON(
      await clinic.get("Location/"),
      #"""
      {"locations":[
        {"locationId":"aaaaaaaa-0000-4000-8000-000000000001","name":"Main Street Clinic",
         "timeZone":{"timezoneId":"39d62534-501c-49cd-9da9-6fa8d6a81f48",
                     "tzName":"Australia\\Melbourne"}},
        {"locationId":"aaaaaaaa-0000-4000-8000-000000000002","name":"West Clinic",
         "timeZone":{"timezoneId":"c0a1d001-7a11-4a00-9a00-000000000008",
                     "tzName":"Australia\\Perth"}}],
       "paging":{"totalRows":2,"pageNumber":1,"pageSize":50},"statusMessages":[]}
      """#)
    let record = await clinic.get("Location/\(ID.west.uppercased())/")
    #expect(
      try RecordReply<LocationResource>(json: record.response.body).record.name == "West Clinic")
  }

  @Test func practitioners() async throws {
    let clinic = try await Clinic()
    try expectJSON(
      await clinic.get("Practitioner/"),
      """
      {"practitioners":[
        {"practitionerId":"\(ID.ada)","firstName":"Ada","lastName":"Nguyen"},
        {"practitionerId":"\(ID.leo)","firstName":"Leo","lastName":"Marsh"}],
       "paging":{"totalRows":2,"pageNumber":1,"pageSize":50},"statusMessages":[]}
      """)
    let west = await clinic.get("Practitioner/?locationId=\(ID.west)")
    #expect(try west.list(PractitionerResource.self).rows.isEmpty)
    let main = await clinic.get("Practitioner/?locationId=\(ID.west)&LOCATIONID=\(ID.mainStreet)")
    #expect(try main.list(PractitionerResource.self).rows.count == 2)
    let record = await clinic.get("Practitioner/\(ID.leo)")
    try expectJSON(
      record,
      #"{"practitioner":{"practitionerId":"\#(ID.leo)","firstName":"Leo","lastName":"Marsh"}}"#)
  }

  @Test(arguments: ["appointmenttype/", "AppointmentType", "SpecialtyType/"])
  func appointmentTypes(path: String) async throws {
    try expectJSON(
      await Clinic().get(path),
      """
      {"appointmentTypes":[
        {"appointmentTypeId":"\(ID.consult)","description":"Initial consult",
         "durationMinutes":30},
        {"appointmentTypeId":"\(ID.long)","description":"Long consult","durationMinutes":60}],
       "paging":{"totalRows":2,"pageNumber":1,"pageSize":50},"statusMessages":[]}
      """)
  }

  @Test func specialties() async throws {
    let clinic = try await Clinic()
    let list = try await clinic.get("Specialty/").list(SpecialtyResource.self)
    #expect(list.rows.map(\.name) == ["Physiotherapy", "Podiatry"])
    #expect(await clinic.get("Specialty/\(ID.podiatry)").status == 200)
  }

  @Test func cancellationReasons() async throws {
    let list = try await Clinic().get("CancellationReason").list(CancellationReasonResource.self)
    #expect(list.rows.map(\.description) == ["Client ill", "Moved away"])
    #expect(list.rows[0].cancellationId == Identifier(ID.ill))
  }

  @Test(arguments: [
    ("Location/", "location"), ("Practitioner/", "practitioner"), ("Specialty/", "specialty"),
    ("Appointment/", "appointment"), ("Client/", "client"),
  ])
  func unknownIDInThePath(path: String, word: String) async throws {
    let reply = try await Clinic().get(path + ID.nobody)
    #expect(reply.status == 404)
    #expect(reply.reason == "There is no \(word) with this id")
  }

  @Test func pages() async throws {
    let clinic = try await Clinic()
    let first = try await clinic.get("Location/?pageSize=1").list(LocationResource.self)
    #expect(first.rows.map(\.locationId) == [Identifier(ID.mainStreet)])
    #expect(first.paging == Paging(totalRows: 2, pageNumber: 1, pageSize: 1))
    let second = try await clinic.get("Location/?pagesize=1&PageNumber=2")
      .list(LocationResource.self)
    #expect(second.rows.map(\.locationId) == [Identifier(ID.west)])
    let beyond = try await clinic.get("Location/?pageNumber=2147483647&pageSize=101")
      .list(LocationResource.self)
    #expect(beyond.rows.isEmpty)
    #expect(beyond.paging == Paging(totalRows: 2, pageNumber: 2_147_483_647, pageSize: 100))
    for query in ["pageNumber=0", "pageSize=0", "pageSize=-1", "pageNumber=x"] {
      #expect(await clinic.get("Location/?\(query)").status == 400, "\(query)")
    }
  }
}

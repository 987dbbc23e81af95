import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import CoreplusServer
import Foundation
import TestKit
import Testing

@Suite struct ExtensionTests {
  private let base = "/API/CoreDesk/v1/"

  @Test func practice() async throws {
    var options = ServerOptions()
    options.environment = "DEMO"
    try expectJSON(
      await Clinic(options: options).get("\(base)Practice/"),
      """
      {"practice":{"practiceId":"\(ID.practice)","name":"Harbour Allied Health",
         "environment":"DEMO"},
       "serverTime":"2026-11-23T08:30:00+11:00","looksAtIfUnchanged":true,
       "practitioners":[
         {"practitionerId":"\(ID.ada)",
          "specialties":[{"specialtyId":"\(ID.physio)","name":"Physiotherapy"}]},
         {"practitionerId":"\(ID.leo)",
          "specialties":[{"specialtyId":"\(ID.podiatry)","name":"Podiatry"}]}],
       "appointmentTypes":[
         {"appointmentTypeId":"\(ID.consult)","blockColour":"#00CC99","offers":[
           {"practitionerId":"\(ID.ada)","locationId":"\(ID.mainStreet)"},
           {"practitionerId":"\(ID.leo)","locationId":"\(ID.mainStreet)"}]},
         {"appointmentTypeId":"\(ID.long)","blockColour":"","offers":[
           {"practitionerId":"\(ID.ada)","locationId":"\(ID.mainStreet)"}]}]}
      """)
  }

  @Test func roster() async throws {
    let reply = try await Clinic().get(
      "\(base)Roster/?startDate=2026-11-23&endDate=2026-11-25&timezoneId=\(melbourne)")
    let roster = try RosterReply(json: reply.response.body)
    #expect(roster.rosters.count == 2)
    #expect(roster.rosters[0].shifts.map(\.weekday) == [1, 2, 3, 4, 5])
    #expect(roster.rosters[0].shifts[0].breaks.map(\.start.description) == ["12:30"])
    #expect(roster.leave.map(\.note) == ["Conference"])
    #expect(roster.leave[0].startDateTime.description == "2026-11-25T00:00:00+11:00")
    // Thursday's closure isn't on these days.
    #expect(roster.closures.isEmpty)
  }

  private func rules(_ clinic: Clinic, _ query: String) async throws -> [String] {
    try await WhyNotReply(json: clinic.get("\(base)WhyNot/?\(query)").response.body)
      .obstacles.map(\.rule)
  }

  private func order(
    _ start: String, _ end: String, practitioner: String = ID.ada
  ) -> String {
    "practitionerId=\(practitioner)&locationId=\(ID.mainStreet)"
      + "&startDateTime=\(start):00%2B11:00&endDateTime=\(end):00%2B11:00"
  }

  @Test func whyNot() async throws {
    let clinic = try await Clinic()
    let made = try await clinic.book("2026-11-24T10:00").appointment()
    let taken = order("2026-11-24T10:15", "2026-11-24T10:45")
    #expect(try await rules(clinic, order("2026-11-24T11:00", "2026-11-24T11:30")).isEmpty)
    #expect(try await rules(clinic, taken) == ["booked"])
    #expect(try await rules(clinic, "\(taken)&appointmentId=\(made.appointmentId)").isEmpty)
    #expect(
      try await rules(clinic, order("2026-11-23T08:00", "2026-11-23T09:30"))
        == ["past", "off-roster"])
    #expect(
      try await rules(
        clinic,
        order("2026-11-25T12:15", "2026-11-25T12:45", practitioner: ID.leo)
          + "&appointmentTypeId=\(ID.long)") == ["on-leave", "on-break", "type-not-offered"])
    #expect(
      try await rules(clinic, order("2026-11-26T10:00", "2026-11-26T10:30")) == ["closed"])
    #expect(
      try await rules(clinic, order("2026-11-24T11:00", "2027-11-24T11:30")).contains("length"))
    #expect(
      try await rules(clinic, order("2026-11-24T11:00", "2026-11-24T11:00")) == ["length"])
    let backwards = order("2026-11-24T11:00", "2026-11-24T10:00")
    #expect(await clinic.get("\(base)WhyNot/?\(backwards)").status == 400)
    #expect(await clinic.get("\(base)WhyNot/?locationId=\(ID.west)").status == 400)
  }

  private func clinic(
    with permissions: Set<Permission>
  ) async throws -> (Clinic, ApplicationRecord) {
    let clinic = try await Clinic()
    let caller = application(3, of: ID.practice, permissions: permissions)
    try await clinic.store.write { try $0.insert(caller) }
    await clinic.book("2026-11-24T10:00")
    return (clinic, caller)
  }

  /// An extension shows no more than the documented endpoints do.
  @Test func clientSearchTellsNoMoreThanItsCallerMaySee() async throws {
    let most: Set<Permission> = [.viewClientList, .viewClient, .viewAppointment]
    let ofVisits = ["habit", "lastSeen", "nextAppointment"]
    for (without, hidden) in [
      (nil, []), (.viewClient, ["mobile"]), (.viewAppointment, ofVisits),
    ] as [(Permission?, [String])] {
      let (clinic, caller) = try await clinic(
        with: most.subtracting([without].compactMap { $0 }))
      let reply = await clinic.get("\(base)ClientSearch/?text=sm+sa", by: caller)
      let row = try #require((reply.json["clients"] as? [[String: Any]])?.first)
      for key in ["mobile"] + ofVisits { #expect((row[key] == nil) == hidden.contains(key)) }
    }
  }

  @Test func whyNobodyIsFreeIsForThoseWhoSeeAppointments() async throws {
    let (clinic, caller) = try await clinic(with: [.viewAvailabilitySlot])
    let days = "startDate=2026-11-23&endDate=2026-11-25&timezoneId=\(melbourne)"
    let roster = await clinic.get("\(base)Roster/?\(days)", by: caller)
    let leave = try RosterReply(json: roster.response.body).leave
    #expect(leave.map(\.note) == [""] && leave[0].practitionerId == Identifier(ID.leo))
    for (query, rule) in [
      (order("2026-11-24T10:00", "2026-11-24T10:30"), "booked"),
      (order("2026-11-25T10:00", "2026-11-25T10:30", practitioner: ID.leo), "on-leave"),
    ] {
      let reply = await clinic.get("\(base)WhyNot/?\(query)", by: caller)
      let told = try WhyNotReply(json: reply.response.body).obstacles
      #expect(told.map(\.rule) == [rule] && told[0].appointmentId == nil && told[0].note == "")
      #expect(told[0].startDateTime != nil)
    }
  }

  @Test func clientSearch() async throws {
    let clinic = try await Clinic()
    await clinic.book("2026-11-24T10:00")
    let reply = await clinic.get("\(base)ClientSearch/?text=sm+sa&limit=5")
    let found = try ClientSearchReply(json: reply.response.body)
    #expect(found.totalRows == 1)
    #expect(found.clients.map(\.client.clientId) == [Identifier(ID.sam)])
    #expect(found.clients[0].mobile == "0400 000 001")
    #expect(found.clients[0].habit?.practitionerId == Identifier(ID.ada))
    #expect(found.clients[0].nextAppointment?.description == "2026-11-24T10:00:00+11:00")
    for query in ["", "text=", "text=a&limit=0", "text=a&limit=x", "text=%07"] {
      #expect(await clinic.get("\(base)ClientSearch/?\(query)").status == 400, "\(query)")
    }
  }

  /// In UTC it is still the day before.
  @Test(arguments: ["23/11/2026", "23/11/26", "23112026"])
  func clientSearchFindsWhoWasBornThisMorning(_ text: String) async throws {
    let clinic = try await Clinic()
    let child = #"{"firstName":"Ivy","lastName":"Moss","dateOfBirth":"2026-11-23"}"#
    #expect(await clinic.post("Client/", child).status == 200)
    let reply = await clinic.get("\(base)ClientSearch/?text=\(text)")
    let found = try ClientSearchReply(json: reply.response.body)
    #expect(found.clients.map(\.client.firstName) == ["Ivy"])
  }
}

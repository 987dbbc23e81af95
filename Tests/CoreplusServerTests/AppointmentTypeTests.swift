import Booking
import ClinicStore
import CoreplusAPI
import Foundation
import SQLiteStore
import TestKit
import Testing

/// Creating appointment types (reference section 5.5).
@Suite struct AppointmentTypeTests {
  private func made(_ clinic: Clinic, _ body: String) async throws -> AppointmentType {
    let reply = await clinic.post("appointmenttype/", body)
    #expect(reply.status == 200, "\(reply.response)")
    let id = try #require(reply.json["appointmentTypeId"] as? String)
    return try await clinic.store.read {
      try #require($0.appointmentTypes(of: Identifier(ID.practice)).first { $0.id.text == id })
    }
  }

  @Test func theDocumentedExample() async throws {
    let clinic = try await Clinic()
    let reply = await clinic.post(
      "appointmenttype/",
      """
      {"description":"Initial consult","blockColour":"#3366CC","durationMinutes":"45",
       "practitionerId":"\(ID.ada)","locationId":"\(ID.mainStreet)","clientGroupId":""}
      """)
    #expect(
      Set(reply.json.allKeys.compactMap { $0 as? String }) == ["appointmentTypeId", "description"])
    #expect(reply.json["description"] as? String == "Initial consult")
    let list = try await clinic.get("appointmenttype/").list(AppointmentTypeResource.self)
    let id = try #require(reply.json["appointmentTypeId"] as? String)
    let row = try #require(list.rows.first { $0.appointmentTypeId.text == id })
    #expect(row.durationMinutes == 45)
  }

  @Test func coloursInBothForms() async throws {
    let clinic = try await Clinic()
    for text in ["FF5733", "#ff5733"] {
      let type = try await made(clinic, #"{"Description":"A","BlockColour":"\#(text)"}"#)
      #expect(type.colour == 0xFF5733 && type.minutes == nil && type.offers == nil)
    }
  }

  @Test func whoOffersItWhere() async throws {
    let clinic = try await Clinic()
    let ada = try await made(clinic, #"{"description":"A","practitionerId":"\#(ID.ada)"}"#)
    #expect(ada.isOffered(by: Identifier(ID.ada), at: Identifier(ID.west)))
    #expect(!ada.isOffered(by: Identifier(ID.leo), at: Identifier(ID.west)))
    let west = try await made(clinic, #"{"description":"B","locationId":"\#(ID.west)"}"#)
    #expect(west.isOffered(by: Identifier(ID.leo), at: Identifier(ID.west)))
    #expect(!west.isOffered(by: Identifier(ID.leo), at: Identifier(ID.mainStreet)))
  }

  /// A new type can be booked at once.
  @Test func itCanBeBooked() async throws {
    let clinic = try await Clinic()
    let type = try await made(clinic, #"{"description":"Short","durationMinutes":15}"#)
    let booked = await clinic.post(
      "Appointment/", bookingBody("2026-11-24T10:00", minutes: 15, type: type.id.text))
    #expect(try booked.appointment().appointmentTypeId == type.id)
  }

  @Test(arguments: [
    ("{}", "description is missing"), (#"{"description":"  "}"#, "description is missing"),
    (#"{"description":"A","durationMinutes":"121"}"#, "durationMinutes must be 1 to 120"),
    (#"{"description":"A","durationMinutes":0}"#, "durationMinutes must be 1 to 120"),
    (#"{"description":"A","blockColour":"red"}"#, "blockColour must be a colour as #FF5733"),
    (##"{"description":"A","blockColour":"#12345é"}"##, "blockColour must be a colour as #FF5733"),
    (#"{"description":"A","practitionerId":"x"}"#, "practitionerId"),
    (#"{"description":"A","locationId":"x"}"#, "locationId"),
    (#"{"description":"A","clientGroupId":"x"}"#, "clientGroupId is not known"),
  ])
  func whatIsWrongMakesNothing(_ body: String, _ reason: String) async throws {
    let clinic = try await Clinic()
    let before = try await clinic.get("appointmenttype/").list(AppointmentTypeResource.self)
    let reply = await clinic.post("appointmenttype/", body)
    #expect(reply.status == 400 && reply.reason?.contains(reason) == true, "\(reply.reason ?? "")")
    let after = try await clinic.get("appointmenttype/").list(AppointmentTypeResource.self)
    #expect(after.rows == before.rows)
  }
}

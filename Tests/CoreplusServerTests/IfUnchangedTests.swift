import Booking
import CoreplusAPI
import Foundation
import Testing

/// The extension `ifUnchanged`: an appointment changes only if it is still as the caller saw it.
@Suite struct IfUnchangedTests {
  /// A clinic with an appointment on Tuesday at ten.
  private func booked() async throws -> (Clinic, id: String) {
    let clinic = try await Clinic()
    return (clinic, try await clinic.book("2026-11-24T10:00").appointment().appointmentId.text)
  }

  private static let whole = """
    "startDateTime":"2026-11-23T23:00:00Z","endDateTime":"2026-11-24T10:30:00+11:00",\
    "practitionerId":"\(ID.ada)","locationId":"\(ID.mainStreet)","appointmentTypeId":"\(ID.consult)",\
    "status":"Booked","cancelled":false,"notes":""
    """

  private func change(_ seen: String) -> String {
    #"{"startDateTime":"2026-11-24T14:00:00+11:00","ifUnchanged":{\#(seen)}}"#
  }

  @Test func thePracticeSaysThatItIsLookedAt() async throws {
    let reply = try await Clinic().get("/API/CoreDesk/v1/Practice/")
    #expect(reply.json["looksAtIfUnchanged"] as? Bool == true)
  }

  @Test(arguments: ["", whole, whole.uppercased().replacing("BOOKED", with: "Booked")])
  func whatIsStillSoIsChanged(_ seen: String) async throws {
    let (clinic, id) = try await booked()
    // Upper and lower case are the same in keys, as everywhere, and in ids.
    let seen = seen.replacing("FALSE", with: "false")
    let reply = await clinic.post("Appointment/\(id)", change(seen))
    #expect(try reply.appointment().startDateTime.description == "2026-11-24T14:00:00 +11:00")
  }

  @Test(arguments: [
    (#""startDateTime":"2026-11-24T10:15:00+11:00""#, "moved it"),
    (#""endDateTime":"2026-11-24T10:45:00+11:00""#, "moved it"),
    (#""practitionerId":"\#(ID.leo)""#, "moved it"), (#""locationId":"\#(ID.west)""#, "moved it"),
    (#""status":"Arrived""#, "changed its status"), (#""cancelled":true"#, "changed its status"),
    (#""appointmentTypeId":"""#, "edited it"), (#""appointmentTypeId":"\#(ID.long)""#, "edited it"),
    (#""notes":"Knee""#, "edited it"),
  ])
  func whatIsOtherwiseIsNot(_ seen: String, _ what: String) async throws {
    let (clinic, id) = try await booked()
    let before = await clinic.get("Appointment/\(id)").json
    for body in [change(seen), #"{"deleted":true,"ifUnchanged":{\#(seen)}}"#] {
      let reply = await clinic.post("Appointment/\(id)", body)
      #expect(reply.status == 412)
      #expect(reply.reason == "Another desk has just \(what). Check it again.")
    }
    let byBody = await clinic.post(
      "Appointment/", #"{"appointmentId":"\#(id)","deleted":true,"ifUnchanged":{\#(seen)}}"#)
    #expect(byBody.status == 412)
    #expect(await clinic.get("Appointment/\(id)").json == before)
  }

  @Test func whatIsCancelledIsToldAsThat() async throws {
    let (clinic, id) = try await booked()
    _ = await clinic.call("DELETE", "Appointment/\(id)")
    let reply = await clinic.post("Appointment/\(id)", change(#""cancelled":false"#))
    #expect(reply.status == 412)
    #expect(reply.reason == "Another desk has just cancelled it. Check it again.")
    // Cancelling again changes nothing, and is refused if the caller saw something else.
    let again = await clinic.post("Appointment/\(id)", #"{"deleted":true,"ifUnchanged":{}}"#)
    #expect(again.status == 200)
  }

  @Test func aBadMemberIsNamed() async throws {
    let (clinic, id) = try await booked()
    let reply = await clinic.post("Appointment/\(id)", change(#""startDateTime":"ten""#))
    #expect(reply.status == 400)
    #expect(reply.reason?.hasPrefix("startDateTime ") == true)
  }
}

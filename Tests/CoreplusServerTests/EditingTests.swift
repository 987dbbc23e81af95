import Booking
import CivilTime
import CoreplusAPI
import TestKit
import Testing

private let unavailable = "The selected time is not available for booking an appointment"

@Suite struct EditingTests {
  /// A clinic with an appointment on Tuesday at ten.
  private func booked() async throws -> (Clinic, id: String) {
    let clinic = try await Clinic()
    return (clinic, try await clinic.book("2026-11-24T10:00").appointment().appointmentId.text)
  }

  @Test(arguments: ["POST", "PUT"])
  func theDocumentedReschedule(method: String) async throws {
    let (clinic, id) = try await booked()
    let reply = await clinic.call(
      method, "Appointment/\(id)/",
      #"""
      {"startDateTime":"2026-11-27T10:00:00+11:00","endDateTime":"2026-11-27T10:30:00+11:00",
       "notes":"moved","notifyPractitioner":"true"}
      """#)
    let moved = try reply.appointment()
    #expect(moved.appointmentId == Identifier(id))
    #expect(moved.startDateTime.description == "2026-11-27T10:00:00 +11:00")
    #expect(moved.notes == "moved")
    #expect(await clinic.get("Appointment/\(id)").json == reply.json)
    #expect(try await clinic.allAppointments().count == 1)
  }

  @Test func aNewStartKeepsTheLength() async throws {
    let (clinic, id) = try await booked()
    let moved = try await clinic.post(
      "Appointment/\(id)", #"{"startDateTime":"2026-11-24T14:00:00+11:00"}"#
    ).appointment()
    #expect(moved.endDateTime.description == "2026-11-24T14:30:00 +11:00")
  }

  @Test func aClientWithoutAnIdWasNotSent() async throws {
    let (clinic, id) = try await booked()
    for clients in ["[]", "[{}]", #"[{"clientId":""}]"#] {
      let reply = await clinic.post("Appointment/\(id)", #"{"notes":"x","clients":\#(clients)}"#)
      #expect(try reply.appointment().clients.map(\.clientId) == [Identifier(ID.sam)], "\(clients)")
    }
  }

  @Test func anAppointmentIsNotInItsOwnWay() async throws {
    let (clinic, id) = try await booked()
    let reply = await clinic.post(
      "Appointment/\(id)", #"{"startDateTime":"2026-11-24T10:15:00+11:00"}"#)
    #expect(try reply.appointment().startDateTime.description == "2026-11-24T10:15:00 +11:00")
  }

  @Test func aMoveMeetsTheSameRulesAsABooking() async throws {
    let (clinic, id) = try await booked()
    await clinic.book("2026-11-24T14:00")
    await clinic.book("2026-11-24T10:00", practitioner: ID.leo)
    let before = try await clinic.allAppointments()
    for body in [
      #"{"startDateTime":"2026-11-24T14:15:00+11:00","notes":"x"}"#,
      #"{"startDateTime":"2026-11-23T08:00:00+11:00"}"#,
      #"{"endDateTime":"2026-11-24T13:00:00+11:00"}"#,
      #"{"practitionerId":"\#(ID.leo)"}"#, #"{"locationId":"\#(ID.west)"}"#,
    ] {
      let reply = await clinic.post("Appointment/\(id)", body)
      #expect(reply.status == 200)
      #expect(reply.reason == unavailable, "\(body)")
    }
    #expect(try await clinic.allAppointments() == before)
  }

  @Test func whatIsNotTheTimeIsChangedWhenever() async throws {
    let (clinic, id) = try await booked()
    let later = instant("2026-12-24T10:00:00+11:00")
    clinic.setClock(later)
    let reply = await clinic.call(
      "POST", "Appointment/\(id)",
      #"""
      {"status":"attended","notes":"Better","subject":"Knee","appointmentTypeId":"\#(ID.long)",
       "startDateTime":"2026-11-24T10:00:00+11:00","clients":[{"clientId":"\#(ID.sam)"}]}
      """#, at: later)
    let edited = try reply.appointment()
    #expect(edited.status == "Attended")
    #expect(edited.subject == "Knee")
    #expect(edited.appointmentTypeId == Identifier(ID.long))
  }

  @Test func aTypeHasToBeOffered() async throws {
    let clinic = try await Clinic()
    let made = try await clinic.book("2026-11-24T10:00", practitioner: ID.leo).appointment()
    let reply = await clinic.post(
      "Appointment/\(made.appointmentId)", #"{"appointmentTypeId":"\#(ID.long)"}"#)
    #expect(reply.status == 200)
    #expect(
      reply.reason == "The practitioner does not offer this appointment type at this location")
  }

  @Test func aCancelledAppointmentStaysCancelled() async throws {
    let (clinic, id) = try await booked()
    _ = await clinic.call("DELETE", "Appointment/\(id)")
    for body in [
      #"{"status":"Booked"}"#, #"{"notes":"x"}"#, #"{"deleted":false}"#,
      #"{"startDateTime":"2026-11-27T10:00:00+11:00"}"#,
    ] {
      let reply = await clinic.post("Appointment/\(id)", body)
      #expect(reply.reason == "A cancelled appointment cannot be changed: book it again")
    }
    #expect(try await clinic.allAppointments().map(\.status) == [.cancelled])
  }

  @Test(arguments: [
    (#"{"status":"cancelled"}"#, "status cannot be set to Cancelled: send deleted to cancel"),
    (#"{"status":"Lost"}"#, "status must be one of Booked, Arrived, Attended, DidNotAttend"),
    (#"{"practitionerId":"x"}"#, "practitionerId is not known"),
    (#"{"locationId":"x"}"#, "locationId is not known"),
    (#"{"appointmentTypeId":"x"}"#, "appointmentTypeId is not known"),
    (
      #"{"clients":[{"clientId":"\#(ID.bob)"}]}"#,
      "clients cannot be changed: cancel, and book for the other client"
    ),
    (
      #"{"endDateTime":"2026-11-24T09:00:00+11:00"}"#, "endDateTime is not after startDateTime"
    ),
  ])
  func whatIsRefused(body: String, reason: String) async throws {
    let (clinic, id) = try await booked()
    let reply = await clinic.post("Appointment/\(id)", body)
    #expect(reply.status == 400)
    #expect(reply.reason == reason)
  }
}

@Suite struct CancellingTests {
  private func booked() async throws -> (Clinic, id: String) {
    let clinic = try await Clinic()
    return (clinic, try await clinic.book("2026-11-24T10:00").appointment().appointmentId.text)
  }

  /// Both documented forms, and the aliases.
  @Test(arguments: ["body", "POST", "PUT", "DELETE"])
  func everyForm(form: String) async throws {
    let (clinic, id) = try await booked()
    let why = #""cancellationId":"\#(ID.ill)","cancellationNotes":"Has a cold""#
    let method = form == "body" ? "POST" : form
    let path = form == "body" ? "Appointment/" : "Appointment/\(id)"
    let body =
      form == "body"
      ? #"{"appointmentId":"\#(id.uppercased())","deleted":"true",\#(why)}"#
      : #"{"deleted":true,\#(why)}"#
    let reply = await clinic.call(method, path, body)
    #expect(reply.status == 200)
    #expect(try reply.appointment().status == "Cancelled")
    #expect(try reply.appointment().cancellationId == nil)
    let again = await clinic.call(method, path, body.replacing("cold", with: "fever"))
    #expect(again.status == 200)
    #expect(again.json == reply.json)
    let record = try await clinic.get("Appointment/\(id)?cancellationId=True").appointment()
    #expect(record.cancellationId == Identifier(ID.ill))
    #expect(record.cancellationNotes == "Has a cold")
  }

  @Test func aDeleteNeedsNoBody() async throws {
    let (clinic, id) = try await booked()
    #expect(
      try await clinic.call("DELETE", "Appointment/\(id)").appointment().status == "Cancelled")
  }

  @Test func theTimeIsFreeAgain() async throws {
    let (clinic, id) = try await booked()
    _ = await clinic.post("Appointment/\(id)", #"{"deleted":true}"#)
    #expect(try await clinic.book("2026-11-24T10:00").appointment().status == "Booked")
  }

  @Test func whatIsRefused() async throws {
    let (clinic, id) = try await booked()
    for (path, body, status, reason) in [
      ("Appointment/", #"{"deleted":true}"#, 400, "appointmentId is missing"),
      (
        "Appointment/", #"{"deleted":true,"appointmentId":"\#(ID.nobody)"}"#, 400,
        "appointmentId is not known"
      ),
      (
        "Appointment/\(ID.nobody)", #"{"deleted":true}"#, 404,
        "There is no appointment with this id"
      ),
      (
        "Appointment/\(id)", #"{"deleted":true,"cancellationId":"x"}"#, 400,
        "cancellationId is not known"
      ),
      (
        "Appointment/\(id)", #"{"deleted":true,"cancellationNotes":"\u0007"}"#, 400,
        "cancellationNotes has a control character"
      ),
      ("Appointment/\(id)", #"{"deleted":"perhaps"}"#, 400, "deleted is not true or false"),
    ] {
      let reply = await clinic.post(path, body)
      #expect(reply.status == status, "\(body)")
      #expect(reply.reason == reason)
    }
    #expect(try await clinic.allAppointments().map(\.status) == [.booked])
  }
}

import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import CoreplusServer
import Foundation
import SQLiteStore
import TestKit
import Testing

/// Several practices on one server: each sees and changes only its own records, whatever ids it
/// sends.
@Suite struct IsolationTests {
  /// The ids of all records of the first practice, by their names in paths, queries and bodies.
  private func ids(_ clinic: Clinic) async throws -> [String: String] {
    let booked = try await clinic.book("2026-11-24T10:00").appointment()
    let waiting = await clinic.post(
      "/API/CoreDesk/v1/WaitingList/", #"{"clientId":"\#(ID.sam)"}"#)
    let entry = try RecordReply<WaitingResource>(json: waiting.response.body).record
    return [
      "locationId": ID.mainStreet, "practitionerId": ID.ada, "specialtyId": ID.physio,
      "appointmentTypeId": ID.consult, "clientId": ID.sam, "invoiceId": ID.invoice,
      "lineItemId": ID.line, "paymentMethodId": ID.cash, "cancellationId": ID.ill,
      "clientGroupId": ID.privateGroup, "appointmentId": booked.appointmentId.text,
      "waitingId": entry.waitingId,
    ]
  }

  private func stranger(_ clinic: Clinic) async throws -> ApplicationRecord {
    var stranger = application(4, of: ID.otherPractice)
    stranger.effectiveEndpoints = [.message]
    try await clinic.store.write { [stranger] in try $0.insert(stranger) }
    return stranger
  }

  @Test func noListShowsAnothersAndNoRecordIsAnothers() async throws {
    let clinic = try await Clinic()
    let (ids, stranger) = (try await ids(clinic), try await stranger(clinic))
    let days = "startDate=2026-11-20&endDate=2026-11-30&timezoneId=\(melbourne)&includeDeleted=true"
    for endpoint in Endpoint.table where endpoint.methods.contains("GET") {
      let prefix = endpoint.api == .core ? "/API/Core/v2.1/" : "/API/CoreDesk/v1/"
      let id = endpoint.parameter.map { ids[$0] ?? "?" } ?? ""
      let reply = await clinic.get(
        "\(prefix)\(endpoint.name)/\(id)?\(days)&text=smith", by: stranger)
      let text = String(decoding: reply.response.body, as: UTF8.self)
      for (name, id) in ids { #expect(!text.contains(id), "\(endpoint.path) tells \(name)") }
      for word in ["Samantha", "Nguyen", "Harbour"] { #expect(!text.contains(word)) }
      if endpoint.parameter != nil { #expect(reply.status == 404, "\(endpoint.path)") }
    }
  }

  @Test func noFilterTakesAnothersId() async throws {
    let clinic = try await Clinic()
    let (ids, stranger) = (try await ids(clinic), try await stranger(clinic))
    let days = "startDate=2026-11-20&endDate=2026-11-30&timezoneId=\(melbourne)"
    for (path, name) in [
      ("Practitioner/?", "locationId"), ("Appointment/?\(days)&", "practitionerId"),
      ("Appointment/?\(days)&", "clientId"), ("AvailabilitySlot/?\(days)&", "appointmentTypeId"),
      ("AvailabilitySlot/?\(days)&", "specialtyId"), ("Payment/?", "invoiceId"),
    ] {
      let reply = await clinic.get("\(path)\(name)=\(ids[name] ?? "")", by: stranger)
      #expect(reply.status == 400 && reply.reason == "\(name) is not known", "\(path)\(name)")
    }
  }

  @Test func nothingOfAnothersCanBeChanged() async throws {
    let clinic = try await Clinic()
    let (ids, stranger) = (try await ids(clinic), try await stranger(clinic))
    let appointment = ids["appointmentId"] ?? ""
    let before = try await clinic.allAppointments()
    let payment = """
      {"invoiceId":"\(ID.invoice)","payments":[{"lineItemId":"\(ID.line)","amountPaid":"1",
       "datePaid":"2026-11-23","paymentMethodId":"\(ID.cash)"}]}
      """
    let family = #"{"clientId":"\#(ID.sam)","surname":"A","firstName":"B"}"#
    for (method, path, body, status) in [
      ("POST", "Appointment/", bookingBody("2026-11-24T11:00"), 400),
      ("POST", "Appointment/", #"{"appointmentId":"\#(appointment)","deleted":true}"#, 400),
      ("POST", "Appointment/\(appointment)", #"{"deleted":true}"#, 404),
      ("PUT", "Appointment/\(appointment)", #"{"notes":"x"}"#, 404),
      ("DELETE", "Appointment/\(appointment)", "", 404),
      ("POST", "Client/\(ID.sam)", #"{"firstName":"X"}"#, 404),
      ("POST", "ClientFamily/", family, 400), ("POST", "Payment/", payment, 400),
      ("POST", "appointmenttype/", #"{"description":"A","practitionerId":"\#(ID.ada)"}"#, 400),
      (
        "POST", "appointmenttype/", #"{"description":"A","clientGroupId":"\#(ID.privateGroup)"}"#,
        400
      ),
    ] as [(String, String, String, Int)] {
      let reply = await clinic.call(method, path, body, by: stranger)
      #expect(reply.status == status, "\(method) \(path): \(reply.response.status)")
    }
    let document = """
      {"name":"a","primaryDomainKey":"\(ID.sam)","size":"1","entity":"client"}
      """
    let sent = await clinic.send(
      Form(parts: [
        .init(name: "json", bytes: Array(document.utf8)), .init(name: "file", bytes: [1]),
      ]), to: "File/", by: stranger)
    #expect(sent.reason == "primaryDomainKey is not known")
    #expect(try clinic.keptFiles().isEmpty)
    #expect(try await clinic.allAppointments() == before)
    let message = """
      {"Header":{"SendingFacility":""},"Client":{"Id":"\(ID.sam)"},"PractitionerTo":{"Id":"\(ID.ada)"},
       "MessageContents":[{"AttachedFileDetails":{"Size":1,"Name":"a"}}]}
      """
    let posted = await clinic.send(
      Form(parts: [
        .init(name: "messageData", bytes: Array(message.utf8)), .init(name: "a", bytes: [1]),
      ]), to: "Message/", by: stranger)
    #expect(posted.status == 200)
    let kept = try await clinic.store.read { try $0.messages(of: Identifier(ID.otherPractice)) }
    #expect(kept.count == 1 && kept[0].client == nil && kept[0].practitioner == nil)
  }
}

import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import Foundation
import SQLiteStore
import Testing

/// The extension `/API/CoreDesk/v1/WaitingList/`.
@Suite struct WaitingListTests {
  private let path = "/API/CoreDesk/v1/WaitingList/"

  private func add(
    _ clinic: Clinic, _ more: String = "", client: String = ID.sam
  ) async throws -> WaitingResource {
    let reply = await clinic.post(path, #"{"clientId":"\#(client)"\#(more)}"#)
    #expect(reply.status == 200, "\(reply.reason ?? "")")
    return try RecordReply<WaitingResource>(json: reply.response.body).record
  }

  private func list(_ clinic: Clinic, _ query: String = "") async throws -> [WaitingResource] {
    try await clinic.get("\(path)\(query)").list(WaitingResource.self).rows
  }

  @Test func theReplyTellsAllThatWasSent() async throws {
    let clinic = try await Clinic()
    let made = try await add(
      clinic,
      """
      ,"mobile":"0400 000 009","practitionerId":"\(ID.ada)","locationId":"\(ID.mainStreet)",
      "appointmentTypeId":"\(ID.consult)","minutes":30,"weekdays":[4,2,4],
      "days":["2026-11-30"],"exact":"","earliest":"9:00","before":"12:00","morning":"true",
      "note":"any day\\nbut Monday","createdBy":"jm"
      """)
    let expected = """
      {"waitingId":"\(made.waitingId)","clientId":"\(ID.sam)","name":"SMITH Samantha",
       "mobile":"0400 000 009","practitionerId":"\(ID.ada)","locationId":"\(ID.mainStreet)",
       "appointmentTypeId":"\(ID.consult)","minutes":30,"weekdays":[2,4],"days":["2026-11-30"],
       "exact":"","earliest":"09:00","before":"12:00","morning":true,"afternoon":false,
       "note":"any day\\nbut Monday","createdAt":"2026-11-23T08:30:00+11:00","createdBy":"jm"}
      """
    try expectJSON(
      await clinic.get(path),
      """
      {"waitingList":[\(expected)],
       "paging":{"totalRows":1,"pageNumber":1,"pageSize":50},"statusMessages":[]}
      """)
    #expect(try await list(clinic) == [made])
  }

  /// The name, and the number if none is sent, come from the client's record, also after it
  /// changes.
  @Test func nameAndNumberAreTheRecords() async throws {
    let clinic = try await Clinic()
    #expect(try await add(clinic).mobile == "0400 000 001")
    #expect(try await add(clinic, client: ID.bob).mobile == "")
    _ = await clinic.post(
      "Client/\(ID.sam)", #"{"lastName":"Smythe","phoneNumberMobile":"0400 000 007"}"#)
    let row = try #require(try await list(clinic).first { $0.clientId == ID.sam })
    #expect(row.name == "SMYTHE Samantha" && row.mobile == "0400 000 007")
    #expect(row.minutes == nil && row.practitionerId == "")
  }

  @Test func theLongestWaitingStandsFirstAndPagesTurn() async throws {
    let clinic = try await Clinic()
    var added: [String] = []
    for minute in [5, 3, 4] {
      let now = opening.adding(minutes: minute)
      clinic.setClock(now)
      let reply = await clinic.call("POST", path, #"{"clientId":"\#(ID.sam)"}"#, at: now)
      added.append(try RecordReply<WaitingResource>(json: reply.response.body).record.waitingId)
    }
    clinic.setClock(opening)
    #expect(try await list(clinic).map(\.waitingId) == [added[1], added[2], added[0]])
    #expect(try await list(clinic, "?pageSize=2&pageNumber=2").map(\.waitingId) == [added[0]])
  }

  @Test func whoIsTakenOffIsOff() async throws {
    let clinic = try await Clinic()
    let (first, second) = (try await add(clinic), try await add(clinic, client: ID.bob))
    let gone = await clinic.call("DELETE", "\(path)\(first.waitingId)")
    try expectJSON(gone, #"{"waiting":{"waitingId":"\#(first.waitingId)"}}"#)
    #expect(try await list(clinic) == [second])
    let again = await clinic.call("DELETE", "\(path)\(first.waitingId)")
    #expect(again.status == 404)
    #expect(again.reason == "There is no entry of the waiting list with this id")
  }

  @Test(arguments: [
    ("{}", "clientId is missing"),
    (#"{"clientId":"\#(ID.nobody)"}"#, "clientId is not known"),
    (#"{"clientId":"\#(ID.deleted)"}"#, "clientId names a client who is deleted"),
    (#","practitionerId":"\#(ID.nobody)""#, "practitionerId is not known"),
    (#","locationId":"\#(ID.nobody)""#, "locationId is not known"),
    (#","appointmentTypeId":"\#(ID.nobody)""#, "appointmentTypeId is not known"),
    (#","minutes":0"#, "minutes must be 1 to 480"),
    (#","minutes":481"#, "minutes must be 1 to 480"),
    (#","minutes":"soon""#, "minutes is not a whole number"),
    (
      #","weekdays":[0]"#, "weekdays is not a list of weekdays: 1 is Monday, 7 is Sunday"
    ),
    (#","weekdays":"tue""#, "weekdays is not an array"),
    (#","days":["2026-02-30"]"#, "days is not a list of dates as yyyy-mm-dd"),
    (#","weekdays":[1,2,3,4,5,6,7,1]"#, "weekdays has more than 7"),
    (
      #","days":["\#([String](repeating: "2026-11-30", count: 367).joined(separator: "\",\""))"]"#,
      "days has more than 366"
    ),
    (#","earliest":"25:00""#, "earliest is not a time as hh:mm"),
    (
      #","note":"\#(String(repeating: "x", count: 301))""#,
      "note is too long: 300 characters at most"
    ),
    (#","note":"\u0007""#, "note has a control character"),
    (
      #","createdBy":"\#(String(repeating: "j", count: 51))""#,
      "createdBy is too long: 50 characters at most"
    ),
    (
      #","mobile":"\#(String(repeating: "0", count: 51))""#,
      "mobile is too long: 50 characters at most"
    ),
  ])
  func badBodies(_ body: String, _ reason: String) async throws {
    let clinic = try await Clinic()
    let whole = body.hasPrefix("{") ? body : #"{"clientId":"\#(ID.sam)"\#(body)}"#
    let reply = await clinic.post(path, whole)
    #expect(reply.status == 400 && reply.reason == reason, "\(reply.reason ?? "")")
    #expect(try await list(clinic).isEmpty)
  }

  /// An application that may add any client must not learn their names that way.
  @Test func whoMaySeeNoClientsIsToldNoNames() async throws {
    let clinic = try await Clinic()
    let caller = application(3, of: ID.practice, permissions: [.createAppointment])
    try await clinic.store.write { try $0.insert(caller) }
    let body = #"{"clientId":"\#(ID.sam)"}"#
    let reply = await clinic.call("POST", path, body, by: caller)
    let row = try #require(reply.json["waiting"] as? [String: Any])
    #expect(row["clientId"] as? String == ID.sam)
    #expect(row["name"] == nil && row["mobile"] == nil)
  }

  @Test func anotherPracticesListIsItsOwn() async throws {
    let clinic = try await Clinic()
    let made = try await add(clinic)
    let theirs = await clinic.get(path, by: clinic.stranger)
    #expect(try theirs.list(WaitingResource.self).rows.isEmpty)
    let body = #"{"clientId":"\#(ID.sam)"}"#
    #expect(await clinic.call("POST", path, body, by: clinic.stranger).status == 400)
    let taken = await clinic.call("DELETE", "\(path)\(made.waitingId)", by: clinic.stranger)
    #expect(taken.status == 404)
    #expect(try await list(clinic) == [made])
  }

  @Test func changesAndLooksAreInTheTrail() async throws {
    let clinic = try await Clinic()
    _ = await clinic.get(path)
    let id = try await add(clinic, #","note":"zzyzx""#).waitingId
    _ = await clinic.get(path)
    // The view of a list is recorded before any later write.
    try await clinic.store.write { _ in }
    for _ in 1...2 { _ = await clinic.call("DELETE", "\(path)\(id)") }
    let trail = try await clinic.store.read { try $0.auditRecords(after: 0, limit: 100) }
    #expect(
      trail.map { "\($0.entry.words.action): \($0.entry.words.subjects.joined(separator: ", "))" }
        == [
          "adding to waiting list: waiting \(id), client \(ID.sam)",
          "viewing waiting list: client \(ID.sam)",
          "removing from waiting list: waiting \(id), client \(ID.sam)",
        ])
    #expect(zip(trail, [nil] + trail.map(Optional.some)).allSatisfy { $0.follows($1) })
    #expect(!"\(trail)".contains("zzyzx"))
  }
}

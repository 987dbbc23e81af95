import Booking
import CivilTime
import CoreplusAPI
import JSON

@testable import CoreplusClient

extension FuzzTarget {
  /// Bodies of requests and replies: one text is read as each of them, and what is read is written
  /// so that it reads the same. What the client takes is then made the desk's own.
  static let bodies = FuzzTarget("bodies", longest: 4096) { bytes in
    guard let object = try? JSONObject(json: bytes) else { return }
    for type in wireTypes { try check(type, object) }
    try take(object)
  }

  private static let wireTypes: [any WireObject.Type] = [
    AppointmentBody.self, ClientBody.self, AppointmentTypeBody.self,
    ListReply<LocationResource>.self, ListReply<PractitionerResource>.self,
    ListReply<SpecialtyResource>.self, ListReply<AppointmentTypeResource>.self,
    ListReply<CancellationReasonResource>.self, ListReply<SlotResource>.self,
    ListReply<AppointmentResource>.self, ListReply<ClientResource>.self,
    RecordReply<AppointmentResource>.self, ClientCreatedReply.self, ClientRecordResource.self,
    ClientSearchReply.self, PracticeReply.self, ResultReply.self, RosterReply.self,
    WhyNotReply.self, ListReply<WaitingResource>.self,
  ]

  private static func check<T: WireObject>(_ type: T.Type, _ object: JSONObject) throws {
    guard let value = try? T(reading: object) else { return }
    let written = value.json
    let back = try must("our own \(type) is refused") { try T(json: written) }
    try expect(back == value, "our own \(type) reads differently")
    try expect(back.json == written, "our own \(type) is written differently")
  }

  /// What the client makes of replies.
  private static func take(_ object: JSONObject) throws {
    let practice = try? PracticeReply(reading: object)
    _ = Practice(practice, origin: "https://clinic.example")
    for row in rows(LocationResource.self, object) { _ = Location(row) }
    for row in rows(PractitionerResource.self, object) { _ = Practitioner(row, practice) }
    for row in rows(AppointmentTypeResource.self, object) {
      let type = AppointmentType(row, practice)
      try expect(
        type.minutes.map(Appointment.lengths.contains) ?? true, "a type takes \(type.minutes ?? 0)")
    }
    for row in rows(CancellationReasonResource.self, object) { _ = CancellationReason(row) }
    for row in rows(AppointmentResource.self, object) { _ = Appointment(row) }
    for row in rows(ClientResource.self, object) { _ = Client(row) }
    for row in rows(SlotResource.self, object) {
      guard let slot = AvailabilitySlot(row, asked: .unknown) else { continue }
      try expect(slot.pieces(minutes: 30).allSatisfy { slot.time.contains($0.time) }, "a piece")
    }
    if let reply = try? RosterReply(reading: object) { _ = try? RosterBook(reply) }
    if let reply = try? ClientSearchReply(reading: object) {
      _ = reply.clients.map { ClientMatch($0) }
    }
    for row in rows(WaitingResource.self, object) { _ = try? WaitingEntry(row) }
    if let row = try? ClientRecordResource(reading: object) { _ = ClientBody(ClientRecord(row)) }
    if let reply = try? WhyNotReply(reading: object) {
      _ = reply.obstacles.compactMap { Obstacle($0) }
    }
    _ = Complaint.about(APIResponse(status: 409, body: JSONValue.object(object).json))
    try walk(object)
  }

  private static func rows<Row: WireRow>(_ type: Row.Type, _ object: JSONObject) -> [Row] {
    (try? ListReply<Row>(reading: object))?.rows ?? []
  }

  /// A list with any paging ends.
  private static func walk(_ object: JSONObject) throws {
    guard let reply = try? ListReply<SpecialtyResource>(reading: object) else { return }
    var pages = PageWalk()
    var count = 1
    while !pages.isLast(rows: reply.rows.count, paging: reply.paging, repeats: false) { count += 1 }
    try expect(count <= PageWalk.mostPages, "\(count) pages")
  }
}

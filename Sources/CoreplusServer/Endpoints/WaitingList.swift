import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import JSON

/// Who waits for a place that suits them: `/API/CoreDesk/v1/WaitingList/`, ours.
enum WaitingList {
  /// More days of the week there are not, and nobody looks further ahead than a list of them can.
  static let mostWeekdays = 7
  static let mostDays = Call.mostDays

  static func list(_ call: Call, _ reader: any DiaryReader) throws -> Disclosure {
    let page = try PageRequest(call.query)
    let found = try reader.waitingList(
      of: call.practice, page: Page(offset: page.offset, limit: page.pageSize))
    let zone = try zone(call, reader)
    let reply = ListReply(
      found.rows.map { WaitingResource($0, in: zone) },
      paging: Paging(totalRows: found.total, of: page))
    return Disclosure(APIResponse(reply), of: found.rows.map(\.client)) { .waitingListed($0) }
  }

  static func add(_ call: Call) throws -> Endpoint.WriteBody {
    let sent = try WaitingResource(json: call.request.body)
    try check(sent)
    return { writer in
      let client = try client(sent, call, writer)
      var entry = WaitingEntry(
        try order(sent, for: client, call, writer), id: .random(), createdAt: call.now)
      try writer.insert(entry, of: call.practice)
      if entry.phone.isEmpty { entry.phone = client.phoneToCall }
      var row = WaitingResource(entry, in: try zone(call, writer))
      // Whoever may add anybody must not learn so who they are.
      if !call.may(.viewClientList) { (row.name, row.mobile) = (nil, nil) }
      return ChangeReply(APIResponse(RecordReply(row)), .waitingAdded(entry.id, entry.client))
    }
  }

  static func remove(_ call: Call) throws -> Endpoint.WriteBody {
    { writer in
      guard let id = WaitingEntry.ID(guid: call.id),
        let client = try writer.removeWaiting(id, of: call.practice)
      else {
        throw Refusal.notFound("There is nobody on the waiting list with this id")
      }
      return ChangeReply(APIResponse(RemovedReply(id: id)), .waitingRemoved(id, client))
    }
  }

  /// What can be said of an entry without looking at the clinic.
  private static func check(_ sent: WaitingResource) throws {
    guard !sent.clientId.isEmpty else { throw WireFailure.field("clientId", "is missing") }
    let lengths = Appointment.lengths
    guard sent.minutes.map(lengths.contains) ?? true else {
      throw Refusal.field(
        "minutes", "is not a length: \(lengths.lowerBound) to \(lengths.upperBound)")
    }
    guard sent.weekdays.count <= mostWeekdays else {
      throw Refusal.field("weekdays", "holds more than \(mostWeekdays)")
    }
    guard sent.days.count <= mostDays else {
      throw Refusal.field("days", "holds more than \(mostDays)")
    }
    try Text.check(sent.mobile, as: "mobile", atMost: WaitingResource.longestMobile)
    try Text.check(sent.note, as: "note", atMost: WaitingResource.longestNote, .notes)
    try Text.check(sent.createdBy, as: "createdBy", atMost: WaitingResource.longestInitials)
  }

  private static func client(
    _ sent: WaitingResource, _ call: Call, _ reader: any DiaryReader
  ) throws -> ClientRecord {
    let client = try reader.knownClient(sent.clientId, of: call.practice)
    guard client.status != .deleted else {
      throw Refusal.field("clientId", "names a client who is deleted")
    }
    return client
  }

  private static func order(
    _ sent: WaitingResource, for client: ClientRecord, _ call: Call, _ reader: any DiaryReader
  ) throws -> WaitingOrder {
    WaitingOrder(
      client: client.id, clientName: client.listedName, phone: sent.mobile ?? "",
      practitioner: try reader.practitioners(of: call.practice)
        .knownIfSent(sent.practitionerId, as: "practitionerId"),
      location: try reader.locations(of: call.practice)
        .knownIfSent(sent.locationId, as: "locationId"),
      type: try reader.appointmentType(sent.appointmentTypeId, of: call.practice),
      minutes: sent.minutes, wish: sent.wish, note: sent.note,
      createdBy: sent.createdBy)
  }

  /// Times are told as in the practice's reply.
  private static func zone(_ call: Call, _ reader: any DiaryReader) throws -> Zone {
    try reader.locations(of: call.practice).first?.zone ?? .utc
  }
}

extension Array where Element: Identifiable {
  /// Nil where no id was sent.
  fileprivate func knownIfSent(_ id: String, as name: String) throws -> Element.ID?
  where Element.ID == Identifier<Element> {
    id.isEmpty ? nil : try known(id, as: name).id
  }
}

private struct RemovedReply: WireWritable {
  let id: WaitingEntry.ID

  func write(to writer: inout JSONWriter) {
    writer.field("waiting", JSONValue.object(["waitingId": .string(id.text)]))
  }
}

extension WaitingList {
  /// The reply to removing an entry: the id alone, wrapped.
  static let removedSchema = Schema.record(
    of: WaitingResource.self, as: .object(["waitingId": .id]))
}

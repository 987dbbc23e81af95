import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import JSON

/// The waiting list: `/API/CoreDesk/v1/WaitingList/`, an extension.
enum WaitingList {
  /// A week has no more.
  static let mostWeekdays = 7
  /// As many as a query may ask for.
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
    return { call, writer in
      let client = try client(sent, call, writer)
      var entry = WaitingEntry(
        try order(sent, for: client, call, writer), id: .random(), createdAt: call.now)
      try writer.insert(entry, of: call.practice)
      if entry.phone.isEmpty { entry.phone = client.phoneToCall }
      var row = WaitingResource(entry, in: try zone(call, writer))
      // A caller who may not see clients must not learn a name or number by adding an entry.
      if !call.may(.viewClientList) { (row.name, row.mobile) = (nil, nil) }
      return ChangeReply(APIResponse(RecordReply(row)), .waitingAdded(entry.id, entry.client))
    }
  }

  static func remove(_ call: Call) throws -> Endpoint.WriteBody {
    { call, writer in
      guard let id = WaitingEntry.ID(guid: call.id),
        let client = try writer.removeWaiting(id, of: call.practice)
      else {
        throw Refusal.notFound("There is no entry of the waiting list with this id")
      }
      return ChangeReply(APIResponse(RemovedReply(id: id)), .waitingRemoved(id, client))
    }
  }

  /// Checks all of an entry that doesn't need the clinic's records.
  private static func check(_ sent: WaitingResource) throws {
    guard !sent.clientId.isEmpty else { throw WireFailure.field("clientId", "is missing") }
    let lengths = Appointment.lengths
    guard sent.minutes.map(lengths.contains) ?? true else {
      throw Refusal.field(
        "minutes", "must be \(lengths.lowerBound) to \(lengths.upperBound)")
    }
    guard sent.weekdays.count <= mostWeekdays else {
      throw Refusal.field("weekdays", "has more than \(mostWeekdays)")
    }
    guard sent.days.count <= mostDays else {
      throw Refusal.field("days", "has more than \(mostDays)")
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

  /// The zone of the times in a reply: the first location's, as in the practice's reply.
  private static func zone(_ call: Call, _ reader: any DiaryReader) throws -> Zone {
    try reader.locations(of: call.practice).first?.zone ?? .utc
  }
}

extension Array where Element: Identifiable {
  /// The id of the element, if one was sent; throws if it is not known.
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
  /// The reply to removing an entry: only the id, wrapped.
  static let removedSchema = Schema.record(
    of: WaitingResource.self, as: .object(["waitingId": .id]))
}

import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import JSON

/// A request whose token was accepted.
struct Call: Sendable {
  let request: APIRequest
  let target: RequestTarget
  let query: Query
  /// The body, if it was already read to choose the endpoint.
  let appointment: Result<AppointmentBody, any Error>?
  /// Who sent it; inside a write transaction, as the store has it then.
  var application: ApplicationRecord
  /// When the request came.
  let now: Instant
  let options: ServerOptions
  /// The clock that `now` was read from.
  let clock: @Sendable () -> Instant

  var practice: Practice.ID { application.practice }
  /// The path's second segment; "" if there is none.
  var id: String { target.id ?? "" }
  /// For members of a reply that need another permission than the endpoint.
  func may(_ permission: Permission) -> Bool { application.effective.contains(permission) }
}

extension Call {
  /// The time of a change; read it inside the transaction. A request may wait for its turn to
  /// write: with the time `now`, its change would look older than a list that was read meanwhile.
  var changedAt: Instant { clock() }

  /// How many seconds may pass between the time of a change and its commit.
  static let commitSeconds = 5

  /// The first time of a list of changes. Callers ask with the time of their last request; they get
  /// some rows twice, and miss no change that got its time before that request and was committed
  /// after it.
  func updatedSince() throws -> Instant? {
    try query.time("updatedSince")?.instant.adding(seconds: -Self.commitSeconds)
  }

  /// The most days that a query may ask for.
  static let mostDays = 366

  func days() throws -> ClosedRange<Day> {
    let first = try query.requiredDay("startDate")
    let last = try query.requiredDay("endDate")
    guard first <= last else { throw Refusal.field("endDate", "is before startDate") }
    guard last.days(since: first) < Self.mostDays else {
      throw Refusal.field("endDate", "is too far from startDate: \(Self.mostDays) days at most")
    }
    return first...last
  }

  /// The zone that the query names by its GUID.
  func zone(among locations: [Location]) throws -> Zone {
    let id = try query.required("timezoneId")
    if let location = locations.first(where: { $0.timezoneID.equalsWithoutCase(id) }) {
      return location.zone
    }
    guard let entry = TimezoneTable.entry(timezoneId: id), let zone = Zone.named(entry.identifier)
    else { throw Refusal.field("timezoneId", "is not known") }
    return zone
  }

  /// The ids that a parameter names, without repeats; throws if one is not known.
  func ids<Row: Identifiable>(
    _ name: String, among rows: [Row]
  ) throws -> [Identifier<Row>] where Row.ID == Identifier<Row> {
    var ids: [Identifier<Row>] = []
    for text in query.all(name) {
      let id = try rows.known(text, as: name).id
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// The requested page of a list that was read as a whole.
  func page<Row, Resource: WireRow>(
    _ rows: [Row], as resource: (Row) throws -> Resource
  ) throws -> APIResponse {
    let page = try PageRequest(query)
    let shown = try rows.dropFirst(page.offset).prefix(page.pageSize).map(resource)
    return APIResponse(ListReply(shown, paging: Paging(totalRows: rows.count, of: page)))
  }

  /// The reply with the row whose id is in the path; throws 404 if there is none.
  func record<Row: Identifiable, Resource: WireRow>(
    among rows: [Row], as resource: (Row) throws -> Resource
  ) throws -> APIResponse where Row.ID == Identifier<Row> {
    let id = Identifier<Row>(guid: id)
    guard let row = rows.first(where: { $0.id == id }) else {
      throw Refusal.notFound("There is no \(Resource.recordKey) with this id")
    }
    return APIResponse(RecordReply(try resource(row)))
  }
}

extension Array where Element: Identifiable {
  /// The element with this id; throws if there is none.
  ///
  /// - Parameter name: the parameter or member that the caller sent the id in.
  func known(_ id: String, as name: String) throws -> Element
  where Element.ID == Identifier<Element> {
    let wanted = Identifier<Element>(guid: id)
    guard let element = first(where: { $0.id == wanted }) else {
      throw Refusal.field(name, "is not known")
    }
    return element
  }
}

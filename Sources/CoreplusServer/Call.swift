import Booking
import CivilTime
import ClinicStore
import CoreplusAPI

/// A request that has been let in.
struct Call: Sendable {
  let request: APIRequest
  let target: RequestTarget
  let query: Query
  /// The body, where it had to be read to know which endpoint is meant.
  let appointment: Result<AppointmentBody, any Error>?
  let application: ApplicationRecord
  /// When it came.
  let now: Instant
  let options: ServerOptions
  /// Of which `now` is a reading.
  let clock: @Sendable () -> Instant

  var practice: Practice.ID { application.practice }
  /// The path's second segment, "" where there is none.
  var id: String { target.id ?? "" }
  /// For members of a reply that ask for more than its endpoint does.
  func may(_ permission: Permission) -> Bool { application.effective.contains(permission) }
}

extension Call {
  /// When a change is made; to be asked inside its transaction. A request may wait for its turn to
  /// write, and stamped with `now` the change would be older than a list that was read meanwhile.
  var changedAt: Instant { clock() }

  /// Seconds that may pass between the stamp of a change and the commit that shows it.
  static let commitSeconds = 5

  /// What a list of changes begins with. Whoever asks from the time of their last look on gets some
  /// rows twice, and misses none that was stamped before that look and committed after it.
  func updatedSince() throws -> Instant? {
    try query.time("updatedSince")?.instant.adding(seconds: -Self.commitSeconds)
  }

  /// The longest range of days that a query may ask for.
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
    let id = try query.required("timezoneId").lowercased()
    if let location = locations.first(where: { $0.timezoneID.lowercased() == id }) {
      return location.zone
    }
    guard let entry = TimezoneTable.entry(timezoneId: id), let zone = Zone.named(entry.identifier)
    else { throw Refusal.field("timezoneId", "is not known") }
    return zone
  }

  /// The ids that a parameter names, each once; all of them have to be known.
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

  /// A page of a list that is at hand as a whole.
  func page<Row, Resource: WireRow>(
    _ rows: [Row], as resource: (Row) throws -> Resource
  ) throws -> APIResponse {
    let page = try PageRequest(query)
    let shown = try rows.dropFirst(page.offset).prefix(page.pageSize).map(resource)
    return APIResponse(ListReply(shown, paging: Paging(totalRows: rows.count, of: page)))
  }

  /// The resource that the path names by its id.
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
  /// - Parameter name: what the caller called the id.
  func known(_ id: String, as name: String) throws -> Element
  where Element.ID == Identifier<Element> {
    let wanted = Identifier<Element>(guid: id)
    guard let element = first(where: { $0.id == wanted }) else {
      throw Refusal.field(name, "is not known")
    }
    return element
  }
}

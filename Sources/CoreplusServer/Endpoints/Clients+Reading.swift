import Booking
import CivilTime
import ClinicStore
import CoreplusAPI
import JSON

/// Lists, shows, adds and changes clients; reference sections 5.12 to 5.15.
enum Clients {
  static func list(_ call: Call, _ reader: any DiaryReader) throws -> Disclosure {
    var filter = try ClientFilter(call.query)
    filter.updatedSince = try call.updatedSince()
    let chosen = try ClientRow.chosenKeys(call.query)
    let page = try PageRequest(call.query)
    let found = try reader.clients(
      of: call.practice, matching: filter,
      page: Page(offset: page.offset, limit: page.pageSize))
    let paging = Paging(totalRows: found.total, of: page)
    let rows = found.rows.map(ClientResource.init)
    let response =
      try chosen.map { keys in
        APIResponse(ListReply(try rows.map { try ClientRow($0, keys) }, paging: paging))
      } ?? APIResponse(ListReply(rows, paging: paging))
    return Disclosure(response, of: found.rows.map(\.id)) { .clientsListed($0) }
  }

  static func record(_ call: Call, _ reader: any DiaryReader) throws -> Disclosure {
    let client = try client(call, reader)
    return Disclosure(APIResponse(ClientRecordResource(client)), .clientViewed(client.id))
  }

  /// The client whose id is in the path; throws 404 if there is none.
  static func client(_ call: Call, _ reader: any DiaryReader) throws -> ClientRecord {
    guard let id = Client.ID(guid: call.id), let client = try reader.client(id, of: call.practice)
    else {
      throw Refusal.notFound("There is no client with this id")
    }
    return client
  }
}

/// A list row with only the members that the query asks for, and always `clientId`.
struct ClientRow: WireRow {
  static let listKey = ClientResource.listKey
  static let recordKey = ClientResource.recordKey

  /// The keys of a whole row.
  static let keys = [
    "title", "practitionerId", "preferredName", "culture", "pronouns", "clientId", "firstName",
    "middleName", "lastName", "dateOfBirth", "gender",
  ]

  private let members: JSONObject

  init(reading object: JSONObject) { members = object }

  init(_ whole: ClientResource, _ keys: Set<String>) throws {
    members = JSONObject(
      try JSONObject(json: whole.json).members.filter { keys.contains($0.key) })
  }

  func write(to writer: inout JSONWriter) {
    for member in members.members {
      writer.key(member.key)
      writer.value(member.value)
    }
  }

  /// A key in its documented spelling; upper and lower case are the same in `name`.
  static func key(_ name: String, among keys: [String], of parameter: String) throws -> String {
    guard let key = keys.first(where: { $0.lowercased() == name.lowercased() }) else {
      throw Refusal.field(parameter, "names an unknown field")
    }
    return key
  }

  /// The keys that `Field` asks for; nil: all.
  static func chosenKeys(_ query: Query) throws -> Set<String>? {
    let names = query.all("Field")
    if names.isEmpty { return nil }
    return Set(try names.map { try key($0, among: keys, of: "Field") } + ["clientId"])
  }
}

extension ClientFilter {
  init(_ query: Query) throws {
    self.init()
    name = query.first("name")
    mobile = query.first("mobile")
    if let mobile, !mobile.contains(where: { ("0"..."9").contains($0) }) {
      throw Refusal.field("mobile", "has no digits")
    }
    dateOfBirth = try query.day("dateOfBirth")
    includesDeleted = try query.bool("includeDeleted")
    for condition in query.all("q") { try add(condition) }
  }

  /// `lastName:=Smith`
  private mutating func add(_ condition: String) throws {
    guard let mark = condition.firstRange(of: ":=") else {
      throw Refusal.field("q", "is not of the form field:=value")
    }
    let key = try ClientRow.key(
      String(condition[..<mark.lowerBound]), among: ["dateOfBirth"] + Self.searchable.map(\.key),
      of: "q")
    let value = String(condition[mark.upperBound...])
    guard key != "dateOfBirth" else { return try add(birth: value) }
    guard let field = Self.searchable.first(where: { $0.key == key })?.field else { return }
    guard fields[field] == nil || fields[field] == value else {
      throw Refusal.field("q", "asks for two values of one field")
    }
    if field == .status { includesDeleted = true }
    fields[field] = value
  }

  private mutating func add(birth value: String) throws {
    guard let day = Day(iso: value) else {
      throw Refusal.field("q", "has a dateOfBirth that is not a date as yyyy-mm-dd")
    }
    guard dateOfBirth == nil || dateOfBirth == day else {
      throw Refusal.field("q", "asks for two values of one field")
    }
    dateOfBirth = day
  }

  /// The fields that `q` may name besides the date of birth, by their documented keys.
  private static let searchable: [(key: String, field: Field)] = [
    ("clientId", .id), ("title", .title), ("firstName", .givenName),
    ("middleName", .middleName), ("lastName", .familyName), ("preferredName", .preferredName),
    ("gender", .gender), ("pronouns", .pronouns), ("culture", .culture),
    ("practitionerId", .usualPractitioner), ("Status", .status), ("ExternalId", .externalID),
    ("email", .email), ("phoneNumberMobile", .mobile), ("phoneNumberHome", .homePhone),
    ("phoneNumberWork", .workPhone),
  ]
}

public import Booking
public import JSON

/// A resource that comes in lists of its own.
public protocol WireRow: WireObject {
  /// The key of the list's array, as `locations`.
  static var listKey: StaticString { get }
  /// The key that wraps a single one, as `location`.
  static var recordKey: StaticString { get }
}

/// A page of a list; reference section 4.2.
public struct ListReply<Row: WireRow>: WireObject {
  public var rows: [Row]
  /// Nil where the server does not page this list.
  public var paging: Paging?
  /// The shape of a message is not documented: kept as it came.
  public var statusMessages: [JSONValue]

  public init(_ rows: [Row], paging: Paging?, statusMessages: [JSONValue] = []) {
    self.rows = rows
    self.paging = paging
    self.statusMessages = statusMessages
  }

  /// Throws where the list itself is missing: then the body is something else.
  public init(reading object: JSONObject) throws(WireFailure) {
    guard let rows: [Row] = try object.optionalObjects(Row.listKey.description) else {
      throw .field(Row.listKey.description, "is missing")
    }
    self.rows = rows
    paging = try object.object("paging")
    statusMessages = try object.values("statusMessages")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field(Row.listKey, rows)
    writer.optionalField("paging", paging)
    writer.field("statusMessages", .array(statusMessages))
  }
}

/// A single resource under its key, as `{"appointment":{…}}`.
public struct RecordReply<Row: WireRow>: WireObject {
  public var record: Row

  public init(_ record: Row) { self.record = record }

  public init(reading object: JSONObject) throws(WireFailure) {
    guard let record: Row = try object.object(Row.recordKey.description) else {
      throw .field(Row.recordKey.description, "is missing")
    }
    self.record = record
  }

  public func write(to writer: inout JSONWriter) { writer.field(Row.recordKey, record) }
}

/// Reply to creating a client: the id alone, wrapped; reference section 5.14.
public struct ClientCreatedReply: WireObject {
  public var client: ClientReference

  public init(clientId: Client.ID) { client = ClientReference(clientId: clientId) }

  public init(reading object: JSONObject) throws(WireFailure) {
    guard let client: ClientReference = try object.object("client") else {
      throw .field("client", "is missing")
    }
    self.client = client
  }

  public func write(to writer: inout JSONWriter) { writer.field("client", client) }
}

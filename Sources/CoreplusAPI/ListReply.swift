public import Booking
public import JSON

/// A resource that has a list of its own.
public protocol WireRow: WireObject {
  /// The key of the array in a list, as `locations`.
  static var listKey: StaticString { get }
  /// The key around a single resource, as `location`.
  static var recordKey: StaticString { get }
}

/// A page of a list: its rows, then `paging` and `statusMessages`, as documented for clients and
/// invoices.
public struct ListReply<Row: WireRow>: WireObject {
  /// The rows of this page only.
  public var rows: [Row]
  /// Where the page is in the list; nil if the server doesn't page this list.
  public var paging: Paging?
  /// Empty on success. What a message looks like isn't documented, so they are kept as they came.
  public var statusMessages: [JSONValue]

  /// A page of these rows.
  public init(_ rows: [Row], paging: Paging?, statusMessages: [JSONValue] = []) {
    self.rows = rows
    self.paging = paging
    self.statusMessages = statusMessages
  }

  /// Throws if the array of rows is missing, because then the body is something else.
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
  /// The resource without its wrapper.
  public var record: Row

  /// A reply of this resource.
  public init(_ record: Row) { self.record = record }

  public init(reading object: JSONObject) throws(WireFailure) {
    guard let record: Row = try object.object(Row.recordKey.description) else {
      throw .field(Row.recordKey.description, "is missing")
    }
    self.record = record
  }

  public func write(to writer: inout JSONWriter) { writer.field(Row.recordKey, record) }
}

/// The reply to creating a client: the id in an object named `client`; coreplus API, Client
/// (https://developers.coreplus.com.au/api/api-end-points/client/create-client-post/).
public struct ClientCreatedReply: WireObject {
  /// The new client's id.
  public var client: ClientReference

  /// A reply with this id.
  public init(clientId: Client.ID) { client = ClientReference(clientId: clientId) }

  public init(reading object: JSONObject) throws(WireFailure) {
    guard let client: ClientReference = try object.object("client") else {
      throw .field("client", "is missing")
    }
    self.client = client
  }

  public func write(to writer: inout JSONWriter) { writer.field("client", client) }
}

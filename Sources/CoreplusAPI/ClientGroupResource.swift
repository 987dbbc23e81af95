public import Booking
public import JSON

/// A row of the list of client groups. The documentation mentions their ids; the list is our
/// choice.
public struct ClientGroupResource: WireRow {
  public static let listKey: StaticString = "clientGroups"
  public static let recordKey: StaticString = "clientGroup"

  /// What invoices and appointment types refer to.
  public var clientGroupId: ClientGroup.ID
  /// As `Private`.
  public var description: String

  /// A group of these values.
  public init(
    clientGroupId: ClientGroup.ID, description: String
  ) {
    self.clientGroupId = clientGroupId
    self.description = description
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    clientGroupId = try object.id("clientGroupId")
    description = try object.string("description")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("clientGroupId", clientGroupId)
    writer.field("description", description)
  }
}

extension ClientGroupResource: Documented {
  /// A row.
  public static let schema = NamedSchema(
    "ClientGroup", .object(["clientGroupId": .id, "description": .text]))
}

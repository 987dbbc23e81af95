public import Booking
public import JSON

/// A row of the list of client groups; reference section 9.4.
public struct ClientGroupResource: WireRow {
  public static let listKey: StaticString = "clientGroups"
  public static let recordKey: StaticString = "clientGroup"

  public var clientGroupId: ClientGroup.ID
  public var description: String

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

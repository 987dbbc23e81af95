public import Booking
public import JSON

/// A row of the list of cancellation reasons. The documentation mentions such reasons; the list is
/// our choice.
public struct CancellationReasonResource: WireRow {
  public static let listKey: StaticString = "cancellationReasons"
  public static let recordKey: StaticString = "cancellationReason"

  /// What a cancellation refers to.
  public var cancellationId: CancellationReason.ID
  /// As `Client ill`.
  public var description: String

  /// A reason of these values.
  public init(
    cancellationId: CancellationReason.ID, description: String
  ) {
    self.cancellationId = cancellationId
    self.description = description
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    cancellationId = try object.id("cancellationId")
    description = try object.string("description")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("cancellationId", cancellationId)
    writer.field("description", description)
  }
}

extension CancellationReasonResource: Documented {
  /// A row.
  public static let schema = NamedSchema(
    "CancellationReason", .object(["cancellationId": .id, "description": .text]))
}

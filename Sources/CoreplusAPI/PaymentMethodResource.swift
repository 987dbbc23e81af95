public import Booking
public import JSON

/// A row of the list of payment methods. The documentation mentions their ids; the list is our
/// choice.
public struct PaymentMethodResource: WireRow {
  public static let listKey: StaticString = "paymentMethods"
  public static let recordKey: StaticString = "paymentMethod"

  /// What payments refer to.
  public var paymentMethodId: PaymentMethod.ID
  /// As `Amex`.
  public var description: String

  /// A method of these values.
  public init(
    paymentMethodId: PaymentMethod.ID, description: String
  ) {
    self.paymentMethodId = paymentMethodId
    self.description = description
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    paymentMethodId = try object.id("paymentMethodId")
    description = try object.string("description")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("paymentMethodId", paymentMethodId)
    writer.field("description", description)
  }
}

extension PaymentMethodResource: Documented {
  /// A row.
  public static let schema = NamedSchema(
    "PaymentMethod", .object(["paymentMethodId": .id, "description": .text]))
}

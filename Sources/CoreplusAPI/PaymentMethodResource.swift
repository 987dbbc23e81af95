public import Booking
public import JSON

/// A row of the list of payment methods; reference section 9.4.
public struct PaymentMethodResource: WireRow {
  public static let listKey: StaticString = "paymentMethods"
  public static let recordKey: StaticString = "paymentMethod"

  public var paymentMethodId: PaymentMethod.ID
  public var description: String

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

public import CivilTime

/// Money that was paid for a line of an invoice, or paid back; coreplus API, Payment
/// (https://developers.corepluspm.com/api/api-end-points/payment).
public struct Payment: Hashable, Sendable {
  /// In or out. The raw values are the words of the API.
  public enum Kind: String, Hashable, Sendable {
    /// Paid to the practice.
    case credit = "Credit"
    /// Paid back by the practice.
    case refund = "Refund"
  }

  /// In or out.
  public var kind: Kind
  /// Not negative; a refund's is subtracted.
  public var amount: Money
  /// The day on which it was paid.
  public var datePaid: Day
  /// How it was paid.
  public var method: PaymentMethod.ID
  /// The day on which it went to the bank; nil if it hasn't, or if that wasn't noted.
  public var dateBanked: Day?
  /// The desk's own words; may be empty.
  public var notes: String

  /// A payment with these values.
  public init(
    kind: Kind = .credit, amount: Money, datePaid: Day, method: PaymentMethod.ID,
    dateBanked: Day? = nil, notes: String = ""
  ) {
    self.kind = kind
    self.amount = amount
    self.datePaid = datePaid
    self.method = method
    self.dateBanked = dateBanked
    self.notes = notes
  }
}

/// How people pay at the practice, from its own list.
public struct PaymentMethod: Hashable, Sendable, Identifiable {
  /// The server's id of a payment method.
  public typealias ID = Identifier<PaymentMethod>
  /// What payments refer to.
  public var id: ID
  /// As `Amex`; payments are listed by it.
  public var name: String

  /// A method with this name.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

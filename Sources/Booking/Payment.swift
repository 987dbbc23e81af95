public import CivilTime

/// Money that came in for a line of an invoice, or went back; reference sections 5.20 and 5.21.
public struct Payment: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case credit = "Credit"
    case refund = "Refund"
  }

  public var kind: Kind
  public var amount: Money
  public var datePaid: Day
  public var method: PaymentMethod.ID
  public var dateBanked: Day?
  public var notes: String

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
  public typealias ID = Identifier<PaymentMethod>
  public var id: ID
  public var name: String

  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}

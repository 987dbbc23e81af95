public import CivilTime

/// What a client, or who pays for them, was billed; reference sections 5.18 and 5.19.
public struct Invoice: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Invoice>
  public var id: ID
  /// As `240311-4`: the day, and a running number in it.
  public var number: String
  public var client: Client.ID
  public var generatedAt: Day
  public var practitioner: Practitioner.ID?
  public var location: Location.ID?
  public var clientGroup: ClientGroup.ID?
  public var appointment: Appointment.ID?
  /// Whether it is settled and no longer changed.
  public var isLocked: Bool
  public var lines: [Line]

  public init(
    id: ID, number: String, client: Client.ID, generatedAt: Day,
    practitioner: Practitioner.ID? = nil, location: Location.ID? = nil,
    clientGroup: ClientGroup.ID? = nil, appointment: Appointment.ID? = nil, isLocked: Bool = false,
    lines: [Line]
  ) {
    self.id = id
    self.number = number
    self.client = client
    self.generatedAt = generatedAt
    self.practitioner = practitioner
    self.location = location
    self.clientGroup = clientGroup
    self.appointment = appointment
    self.isLocked = isLocked
    self.lines = lines
  }

  /// One thing that is billed.
  public struct Line: Hashable, Sendable, Identifiable {
    public typealias ID = Identifier<Line>
    public var id: ID
    public var product: Identifier<Product>
    public var description: String
    /// As the funds number it, perhaps with zeros before it.
    public var itemNumber: String
    public var unitAmount: Money
    public var quantity: Int
    public var taxAmount: Money
    /// Oldest first.
    public var payments: [Payment]

    public init(
      id: ID, product: Identifier<Product>, description: String, itemNumber: String,
      unitAmount: Money, quantity: Int = 1, taxAmount: Money = .zero, payments: [Payment] = []
    ) {
      self.id = id
      self.product = product
      self.description = description
      self.itemNumber = itemNumber
      self.unitAmount = unitAmount
      self.quantity = quantity
      self.taxAmount = taxAmount
      self.payments = payments
    }

    /// What the line comes to, tax included.
    public var amount: Money { Money(cents: unitAmount.cents * Int64(quantity)) + taxAmount }

    /// Credits less refunds.
    public var paid: Money {
      payments.reduce(.zero) { $1.kind == .credit ? $0 + $1.amount : $0 - $1.amount }
    }

    public var owing: Money { amount - paid }
  }

  public var amount: Money { lines.reduce(.zero) { $0 + $1.amount } }

  public var owing: Money { lines.reduce(.zero) { $0 + $1.owing } }
}

/// What the practice sells; only its id is ever told.
public enum Product {}

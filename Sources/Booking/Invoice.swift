public import CivilTime

/// A bill for a client; coreplus API, Invoice
/// (https://developers.coreplus.com.au/api/api-end-points/invoice/get-a-invoice-record/).
public struct Invoice: Hashable, Sendable, Identifiable {
  /// The server's id of an invoice.
  public typealias ID = Identifier<Invoice>
  /// What the server knows it by.
  public var id: ID
  /// As `240311-4`: the day as yymmdd, and a number that counts up within the day.
  public var number: String
  /// Who was seen.
  public var client: Client.ID
  /// The day of the invoice.
  public var generatedAt: Day
  /// Who saw the client; nil if the invoice doesn't say.
  public var practitioner: Practitioner.ID?
  /// Where; nil if the invoice doesn't say.
  public var location: Location.ID?
  /// The account it goes to; nil if the invoice doesn't say.
  public var clientGroup: ClientGroup.ID?
  /// The appointment that it is for; nil if it is for none.
  public var appointment: Appointment.ID?
  /// Whether it is closed, so that nothing in it changes any more.
  public var isLocked: Bool
  /// What was billed, in the order of the invoice.
  public var lines: [Line]

  /// An invoice with these values.
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

  /// One product or service on an invoice, with what was paid for it.
  public struct Line: Hashable, Sendable, Identifiable {
    /// The server's id of a line.
    public typealias ID = Identifier<Line>
    /// What payments refer to.
    public var id: ID
    /// What was sold.
    public var product: Identifier<Product>
    /// In the practice's words, as `Standard consult`.
    public var description: String
    /// The number that health funds use for it; it may begin with zeros.
    public var itemNumber: String
    /// The price of one, without tax.
    public var unitAmount: Money
    /// How many.
    public var quantity: Int
    /// The tax on the whole line.
    public var taxAmount: Money
    /// Money in and out, oldest first.
    public var payments: [Payment]

    /// A line with these values.
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

    /// The price of the whole line with tax.
    public var amount: Money { Money(cents: unitAmount.cents * Int64(quantity)) + taxAmount }

    /// Credits minus refunds.
    public var paid: Money {
      payments.reduce(.zero) { $1.kind == .credit ? $0 + $1.amount : $0 - $1.amount }
    }

    /// What is still to pay; negative if too much was paid.
    public var owing: Money { amount - paid }
  }

  /// The price of all lines with tax.
  public var amount: Money { lines.reduce(.zero) { $0 + $1.amount } }

  /// What is still to pay for all lines.
  public var owing: Money { lines.reduce(.zero) { $0 + $1.owing } }
}

/// What the practice sells. The API gives nothing of it but its id.
public enum Product {}

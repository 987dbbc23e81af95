import Booking
import CivilTime
import ClinicStore

extension Session {
  func insert(_ group: ClientGroup, of practice: Practice.ID) throws(StoreFailure) {
    try connection.run(
      "INSERT INTO client_group(practice, id, name) VALUES (?, ?, ?)", practice, group.id,
      group.name)
  }

  func clientGroups(of practice: Practice.ID) throws(StoreFailure) -> [ClientGroup] {
    try connection.all(
      "SELECT id, name FROM client_group WHERE practice = ? ORDER BY number", practice
    ) { ClientGroup(id: $0.id(0), name: $0.text(1)) }
  }

  func insert(_ method: PaymentMethod, of practice: Practice.ID) throws(StoreFailure) {
    try connection.run(
      "INSERT INTO payment_method(practice, id, name) VALUES (?, ?, ?)", practice, method.id,
      method.name)
  }

  func paymentMethods(of practice: Practice.ID) throws(StoreFailure) -> [PaymentMethod] {
    try connection.all(
      "SELECT id, name FROM payment_method WHERE practice = ? ORDER BY number", practice
    ) { PaymentMethod(id: $0.id(0), name: $0.text(1)) }
  }

  // MARK: Writing invoices

  func insert(
    _ invoice: Invoice, of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    try connection.run(
      """
      INSERT INTO invoice(practice, changed_at, id, name, client, generated_at, practitioner,
        location, client_group, appointment, is_locked)
      VALUES (\(Session.placeholders(11)))
      """, practice, changedAt, invoice.id, invoice.number, invoice.client, invoice.generatedAt,
      invoice.practitioner, invoice.location, invoice.clientGroup, invoice.appointment,
      invoice.isLocked)
    let row = try number(of: invoice.id, of: practice)
    for line in invoice.lines {
      try connection.run(
        """
        INSERT INTO invoice_line(
          invoice, id, product, description, item_number, unit_amount, quantity, tax_amount)
        VALUES (\(Session.placeholders(8)))
        """, row, line.id, line.product, line.description, line.itemNumber, line.unitAmount.cents,
        line.quantity, line.taxAmount.cents)
      for payment in line.payments {
        try insert(payment, line: line.id, invoice: row, of: practice)
      }
    }
  }

  func insert(
    _ payment: Payment, for line: Invoice.Line.ID, of invoice: Invoice.ID,
    of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    let row = try number(of: invoice, of: practice)
    try insert(payment, line: line, invoice: row, of: practice)
    try connection.run("UPDATE invoice SET changed_at = ? WHERE number = ?", changedAt, row)
  }

  private func number(of id: Invoice.ID, of practice: Practice.ID) throws(StoreFailure) -> Int {
    let number = try connection.first(
      "SELECT number FROM invoice WHERE practice = ? AND id = ?", practice, id
    ) { $0.integer(0) }
    guard let number else { throw .missing("invoice") }
    return number
  }

  private func insert(
    _ payment: Payment, line: Invoice.Line.ID, invoice: Int, of practice: Practice.ID
  ) throws(StoreFailure) {
    try connection.run(
      """
      INSERT INTO payment(practice, line, kind, amount, paid_on, method, banked_on, notes)
      SELECT ?, number, ?, ?, ?, ?, ?, ? FROM invoice_line WHERE invoice = ? AND id = ?
      """, practice, payment.kind.rawValue, payment.amount.cents, payment.datePaid, payment.method,
      payment.dateBanked, payment.notes, invoice, line)
    guard connection.changes == 1 else { throw .missing("line of the invoice") }
  }

  // MARK: Reading invoices

  private static let columns = """
    number, id, name, client, generated_at, practitioner, location, client_group, appointment, \
    is_locked
    """

  func invoices(
    of practice: Practice.ID, changedSince since: Instant?, page: Page
  ) throws(StoreFailure) -> Rows<Invoice> {
    let condition = "practice = ? AND changed_at >= ?"
    // The year 1 is before every change.
    let values: [any Bindable] = [practice, since?.secondsSinceEpoch ?? -62_135_596_800]
    let rows = try connection.all(
      "SELECT \(Session.columns) FROM invoice WHERE \(condition) ORDER BY number LIMIT ? OFFSET ?",
      values + [page.limit, page.offset], read: Session.invoice)
    let total = try connection.all(
      "SELECT count(*) FROM invoice WHERE \(condition)", values
    ) { $0.integer(0) }[0]
    var invoices: [Invoice] = []
    for row in rows { invoices.append(try complete(row)) }
    return Rows(rows: invoices, total: total)
  }

  func invoice(_ id: Invoice.ID, of practice: Practice.ID) throws(StoreFailure) -> Invoice? {
    let row = try connection.first(
      "SELECT \(Session.columns) FROM invoice WHERE practice = ? AND id = ?", practice, id,
      read: Session.invoice)
    guard let row else { return nil }
    return try complete(row)
  }

  private static func invoice(_ row: Row) -> (number: Int, invoice: Invoice) {
    let invoice = Invoice(
      id: row.id(1), number: row.text(2), client: row.id(3),
      generatedAt: Day(daysSinceEpoch: row.integer(4)), practitioner: row.optionalID(5),
      location: row.optionalID(6), clientGroup: row.optionalID(7), appointment: row.optionalID(8),
      isLocked: row.bool(9), lines: [])
    return (row.integer(0), invoice)
  }

  private func complete(
    _ row: (number: Int, invoice: Invoice)
  ) throws(StoreFailure) -> Invoice {
    var invoice = row.invoice
    var payments: [Int: [Payment]] = [:]
    let paid = try connection.all(
      """
      SELECT p.line, p.kind, p.amount, p.paid_on, p.method, p.banked_on, p.notes
      FROM payment p JOIN invoice_line l ON l.number = p.line WHERE l.invoice = ? ORDER BY p.number
      """, row.number, read: Session.payment)
    for (line, payment) in paid { payments[line, default: []].append(payment) }
    invoice.lines = try connection.all(
      """
      SELECT number, id, product, description, item_number, unit_amount, quantity, tax_amount
      FROM invoice_line WHERE invoice = ? ORDER BY number
      """, row.number
    ) {
      Invoice.Line(
        id: $0.id(1), product: $0.id(2), description: $0.text(3), itemNumber: $0.text(4),
        unitAmount: $0.money(5), quantity: $0.integer(6), taxAmount: $0.money(7),
        payments: payments[$0.integer(0)] ?? [])
    }
    return invoice
  }

  private static func payment(_ row: Row) -> (line: Int, payment: Payment) {
    let payment = Payment(
      kind: Payment.Kind(rawValue: row.text(1)) ?? .credit, amount: row.money(2),
      datePaid: Day(daysSinceEpoch: row.integer(3)), method: row.id(4),
      dateBanked: row.optionalDay(5), notes: row.text(6))
    return (row.integer(0), payment)
  }
}

extension Row {
  fileprivate func money(_ column: Int32) -> Money { Money(cents: Int64(integer(column))) }
}

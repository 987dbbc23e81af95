import Booking
import CivilTime
import ClinicStore

extension MemoryWriter {
  func insert(
    _ invoice: Invoice, of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    try change(practice) { (tables) throws(StoreFailure) in
      try tables.check(invoice)
      try tables.invoices.insert(StoredInvoice(invoice: invoice, changedAt: changedAt))
    }
  }

  func insert(
    _ payment: Payment, for line: Invoice.Line.ID, of invoice: Invoice.ID,
    of practice: Practice.ID, changedAt: Instant
  ) throws(StoreFailure) {
    guard state.practices.contains(practice) else { throw .missing("invoice") }
    try change(practice) { (tables) throws(StoreFailure) in
      guard let row = tables.invoices[invoice] else { throw .missing("invoice") }
      guard let index = row.invoice.lines.firstIndex(where: { $0.id == line }) else {
        throw .missing("line of the invoice")
      }
      try tables.check(payment)
      try tables.invoices.update(invoice, "invoice") {
        $0.invoice.lines[index].payments.append(payment)
        $0.changedAt = changedAt
      }
    }
  }
}

extension PracticeTables {
  fileprivate func check(_ invoice: Invoice) throws(StoreFailure) {
    try clients.check(invoice.client)
    try practitioners.check(invoice.practitioner)
    try locations.check(invoice.location)
    try groups.check(invoice.clientGroup)
    if let appointment = invoice.appointment, !appointments.contains(appointment) {
      throw .unknownReference
    }
    let isNumberTaken = invoices.rows.contains { $0.invoice.number == invoice.number }
    guard !isNumberTaken, Set(invoice.lines.map(\.id)).count == invoice.lines.count else {
      throw .taken
    }
    for payment in invoice.lines.flatMap(\.payments) { try check(payment) }
  }

  fileprivate func check(_ payment: Payment) throws(StoreFailure) {
    try methods.check(payment.method)
    guard payment.amount >= .zero else {
      throw StoreFailure(.other, "A payment can't be negative.")
    }
  }
}

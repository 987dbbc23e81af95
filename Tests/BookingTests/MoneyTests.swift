import Booking
import CivilTime
import TestKit
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("80", "80.00"), ("80.5", "80.50"), ("80.00", "80.00"), ("0", "0.00"), ("0.05", "0.05"),
    ("007.10", "7.10"), ("99999999.99", "99999999.99"),
  ])
  func amounts(_ text: String, _ shown: String) throws {
    #expect(try #require(Money(text)).description == shown)
  }

  @Test(arguments: [
    "", "-1", "+1", "1.", ".5", "1.234", "1,50", "1e3", "$5", " 1", "1 ", "1.2.3", "٣", "100000000",
    "99999999999999999999", "1.-5",
  ])
  func whatIsNoAmount(_ text: String) { #expect(Money(text) == nil) }

  @Test func everyAmountReadsBack() {
    for cents in stride(from: Int64(0), through: 120_000, by: 7) {
      #expect(Money(Money(cents: cents).description)?.cents == cents)
    }
    #expect(Money(cents: -5).description == "-0.05")
  }

  @Test func anInvoiceOwesWhatWasNotPaidOrWasGivenBack() {
    let day = Day(iso: "2024-08-09")!
    func paid(_ cents: Int64, _ kind: Payment.Kind = .credit) -> Payment {
      Payment(kind: kind, amount: Money(cents: cents), datePaid: day, method: "m")
    }
    var line = Invoice.Line(
      id: "a", product: "p", description: "Standard consult", itemNumber: "1",
      unitAmount: Money(cents: 50_00), quantity: 2, taxAmount: Money(cents: 5_00))
    #expect(line.amount == Money(cents: 105_00) && line.owing == line.amount)
    line.payments = [paid(80_00), paid(80_00, .refund), paid(25_50)]
    let invoice = Invoice(
      id: "i", number: "240809-1", client: "c", generatedAt: day, lines: [line, line])
    #expect(invoice.amount == Money(cents: 210_00))
    #expect(invoice.owing == Money(cents: 159_00))
  }
}

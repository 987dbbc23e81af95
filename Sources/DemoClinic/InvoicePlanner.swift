import Booking
import CivilTime

/// The invoices of the demo clinic for visits that took place, most of them paid on the day.
struct InvoicePlanner {
  let plan: ClinicPlan
  /// Invoices made so far, by day.
  private var counts: [Day: Int] = [:]

  init(_ plan: ClinicPlan) { self.plan = plan }

  /// The invoice for a visit that has an appointment in the diary.
  mutating func invoice(for visit: PlannedVisit, of client: Client.ID) -> Invoice {
    let post = plan.posts[visit.post]
    let location = plan.locations[post.location]
    let day = location.zone.day(of: visit.time.start)
    counts[day, default: 0] += 1
    var random = SplitMix64(
      plan.seed, .invoice, Int(visit.time.start.secondsSinceEpoch), visit.post)
    let id = Invoice.ID.random(using: &random)
    var line = line(visit, &random)
    line.payments = payments(for: line.amount, on: day, &random)
    return Invoice(
      id: id, number: InvoicePlanner.number(day, counts[day] ?? 1), client: client,
      generatedAt: day, practitioner: post.roster.practitioner, location: location.id,
      clientGroup: random.percent(60) ? plan.groups[0].id : random.pick(plan.groups).id,
      appointment: visit.id, isLocked: line.owing == .zero, lines: [line])
  }

  /// As `240311-4`; reference section 5.18.
  private static func number(_ day: Day, _ count: Int) -> String {
    let digits = day.description.filter { $0 != "-" }.dropFirst(2)
    return "\(digits)-\(count)"
  }

  private func line(_ visit: PlannedVisit, _ random: inout SplitMix64) -> Invoice.Line {
    var product = SplitMix64(plan.seed, .product, visit.type)
    let type = plan.types[visit.type]
    // Two dollars a minute, and ten for each visit.
    let dollars = Int64(10 + 2 * (type.minutes ?? 30))
    return Invoice.Line(
      id: .random(using: &random), product: .random(using: &product),
      description: "\(type.name) consultation", itemNumber: "\(10_950 + 10 * visit.type)",
      unitAmount: Money(cents: dollars * 100))
  }

  /// Payments in full, in part or not yet, or too much with a refund.
  private func payments(
    for amount: Money, on day: Day, _ random: inout SplitMix64
  ) -> [Payment] {
    let method = random.pick(plan.methods).id
    func paid(_ amount: Money, _ kind: Payment.Kind = .credit, _ notes: String = "") -> Payment {
      Payment(kind: kind, amount: amount, datePaid: day, method: method, notes: notes)
    }
    switch random.below(100) {
    case ..<80: return [paid(amount, .credit, "Paid in full")]
    case ..<88: return [paid(Money(cents: amount.cents / 200 * 100))]
    case ..<90:
      let tooMuch = Money(cents: 1000)
      return [paid(amount + tooMuch), paid(tooMuch, .refund, "Refunded")]
    default: return []
    }
  }
}

import Booking
import CivilTime
import ClinicStore

/// Adds a day's records to the store, in one transaction.
struct Filling {
  let plan: ClinicPlan
  let today: Day
  var now: Instant?
  /// The day of the last filling; nil for an empty store.
  var since: Day?

  /// Closures and leave are known this many days ahead.
  private static let announced = 365

  func write(to writer: any DiaryWriter) throws {
    if since == nil {
      try writer.insert(plan.practice)
      try writeClinic(to: writer)
      try writer.insert(DemoApplication.make(for: plan.practice.id, at: morning(of: today)))
      try writer.setMark(DemoClinic.State.seedMark, String(plan.seed))
    }
    try writeDiary(to: writer)
    try writer.setMark(
      DemoClinic.State.untilMark, today.adding(days: DemoClinic.daysAround).description)
  }

  /// Adds a practice to try out, which is never extended.
  func writeTrial(to writer: any DiaryWriter) throws {
    try writer.insert(plan.practice)
    try writeClinic(to: writer)
    try writeDiary(to: writer)
  }

  private func writeDiary(to writer: any DiaryWriter) throws {
    try writeAccounts(to: writer)
    try writeAbsences(to: writer)
    try writeVisits(to: writer)
  }

  private func writeClinic(to writer: any DiaryWriter) throws {
    let practice = plan.practice.id
    for location in plan.locations { try writer.insert(location, of: practice) }
    for specialty in plan.specialties { try writer.insert(specialty, of: practice) }
    for practitioner in plan.practitioners { try writer.insert(practitioner, of: practice) }
    for type in plan.types { try writer.insert(type, of: practice) }
    for reason in plan.reasons { try writer.insert(reason, of: practice) }
    for post in plan.posts { try writer.insert(post.roster, of: practice) }
    let registered = morning(of: today.adding(days: -DemoClinic.daysAround))
    for client in plan.clients {
      try writer.insert(client.record, of: practice, changedAt: registered)
    }
  }

  /// Also into a clinic that was made before there were accounts.
  private func writeAccounts(to writer: any DiaryWriter) throws {
    let practice = plan.practice.id
    guard try writer.paymentMethods(of: practice).isEmpty else { return }
    for group in plan.groups { try writer.insert(group, of: practice) }
    for method in plan.methods { try writer.insert(method, of: practice) }
  }

  private func writeAbsences(to writer: any DiaryWriter) throws {
    let calendar = ClinicCalendar(plan: plan)
    let first =
      since.map { $0.adding(days: Filling.announced + 1) }
      // Leave that began in the week before reaches into the first day.
      ?? today.adding(days: -DemoClinic.daysAround - 7)
    for day in days(first, today.adding(days: Filling.announced)) {
      for closure in calendar.closures(on: day) {
        try writer.insert(closure, of: plan.practice.id)
      }
      for leave in calendar.leave(on: day) { try writer.insert(leave, of: plan.practice.id) }
    }
  }

  /// What has been booked since the last filling, in the order of booking.
  private func writeVisits(to writer: any DiaryWriter) throws {
    let first = since?.adding(days: 1) ?? today.adding(days: -DemoClinic.daysAround)
    let last = today.adding(days: DemoClinic.daysAround)
    let calendar = VisitCalendar(plan: plan, days: first...last)
    let visits = days(first, last).flatMap { calendar.visits(on: $0) }
      .filter { $0.bookedOn <= today && $0.bookedOn > since ?? $0.bookedOn.adding(days: -1) }
      .sorted { ($0.bookedOn, $0.time.start, $0.id) < ($1.bookedOn, $1.time.start, $1.id) }
    var invoices = InvoicePlanner(plan)
    for visit in visits {
      guard try write(visit, to: writer), since == nil, status(of: visit) == .attended else {
        continue
      }
      let client = plan.clients[visit.client].record.id
      try writer.insert(
        invoices.invoice(for: visit, of: client), of: plan.practice.id, changedAt: visit.time.end)
    }
  }

  /// Adds a visit; false, and nothing added, if its time was booked meanwhile.
  private func write(_ visit: PlannedVisit, to writer: any DiaryWriter) throws -> Bool {
    let practice = plan.practice.id
    let post = plan.posts[visit.post]
    if since != nil, visit.cancellation == nil {
      let taken = try writer.occupying(
        visit.time, practitioners: [post.roster.practitioner], of: practice)
      guard taken.isEmpty else { return false }
    }
    let client = plan.clients[visit.client].record
    let appointment = Appointment(
      id: visit.id, reference: try writer.nextReference(of: practice), status: status(of: visit),
      practitioner: post.roster.practitioner, location: post.roster.location,
      type: plan.types[visit.type].id, client: client.id, subject: Filling.subject(of: client),
      notes: visit.notes, time: visit.time, cancellation: visit.cancellation)
    try writer.insert(appointment, of: practice, changedAt: morning(of: visit.bookedOn))
    return true
  }

  private func status(of visit: PlannedVisit) -> Appointment.Status {
    guard visit.cancellation == nil else { return .cancelled }
    let zone = plan.locations[plan.posts[visit.post].location].zone
    if zone.day(of: visit.time.start) < today {
      return visit.isMissed ? .didNotAttend : .attended
    }
    guard let now, visit.time.start <= now else { return .booked }
    guard visit.time.end <= now else { return .arrived }
    return visit.isMissed ? .didNotAttend : .attended
  }

  /// Reference section 5.7: surname in capitals, given name, mobile number.
  private static func subject(of record: ClientRecord) -> String {
    [record.client.familyName.uppercased(), record.client.givenName, record.mobile]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func morning(of day: Day) -> Instant {
    plan.locations[0].zone.instant(day, WallTime(minutes: 8 * 60))
  }

  private func days(_ first: Day, _ last: Day) -> [Day] {
    (first.daysSinceEpoch...last.daysSinceEpoch).map { Day(daysSinceEpoch: $0) }
  }
}

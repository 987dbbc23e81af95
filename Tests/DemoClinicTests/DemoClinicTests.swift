import Booking
import CivilTime
import ClinicStore
import SQLiteStore
import TestKit
import Testing

@testable import DemoClinic

@Suite struct DemoClinicTests {
  let today = FilledClinic.today
  let melbourne = Zone.named("Australia/Melbourne")!

  @Test func isTheSameForOneSeedAndDay() async throws {
    let first = try await FilledClinic(today: today)
    let second = try await FilledClinic(today: today)
    #expect(try await first.contents() == second.contents())
    let other = try await FilledClinic(today: today, seed: 7)
    let names = [
      try await first.contents(), try await other.contents(),
    ].map { $0.clients.map(\.client.givenName) }
    #expect(names[0] != names[1])
  }

  /// Extending day by day or at once gives the same as a new clinic of that day.
  @Test func extendsToWhatANewOneWouldBe() async throws {
    let later = today.adding(days: 9)
    let fresh = try await FilledClinic(today: later).contents()
    let steps = try await FilledClinic(today: today)
    for day in [1, 2, 5, 9] {
      try await DemoClinic.fill(steps.store, today: today.adding(days: day))
    }
    let leap = try await FilledClinic(today: today)
    let before = try await leap.contents()
    try await DemoClinic.fill(leap.store, today: later)

    let midnight = melbourne.instant(later, .midnight).adding(minutes: -180)
    for clinic in [try await steps.contents(), try await leap.contents()] {
      let ahead = clinic.appointments.filter { $0.time.start >= midnight }.withoutReferences
      let expected = fresh.appointments.filter { $0.time.start >= midnight }.withoutReferences
      #expect(ahead == expected)
      #expect(ahead.count > 1000)
      #expect(clinic.clients == fresh.clients)
      // Closures and leave on the days that both have.
      let known = fresh.rosters.closures.filter { $0.time.start >= midnight }
      #expect(clinic.rosters.closures.filter { $0.time.start >= midnight } == known)
    }
    // Existing records don't change.
    let byID = Dictionary(
      uniqueKeysWithValues: try await leap.contents().appointments.map { ($0.id, $0) })
    for appointment in before.appointments { #expect(byID[appointment.id] == appointment) }
  }

  @Test func extendingLeavesRoomForOthersBookings() async throws {
    let clinic = try await FilledClinic(today: today)
    let practice = try await clinic.contents().practice.id
    // Book the whole day, five weeks ahead.
    let lee = try await clinic.contents().practitioners[0]
    let location = try await clinic.contents().locations[0]
    let day = today.adding(days: 35)
    #expect(day.weekday == .tuesday)
    let own = Appointment(
      id: .random(), practitioner: lee.id, location: location.id,
      time: TimeRange(start: melbourne.instant(day, WallTime(minutes: 480)), minutes: 600))
    try await clinic.store.write { try $0.insert(own, of: practice, changedAt: own.time.start) }
    try await DemoClinic.fill(clinic.store, today: today.adding(days: 20))
    let there = try await clinic.store.read {
      try $0.occupying(melbourne.range(of: day), practitioners: [lee.id], of: practice)
    }
    #expect(there == [own])
    let others = try await clinic.store.read {
      try $0.occupying(melbourne.range(of: day), practitioners: [], of: practice)
    }
    #expect(others.count > 10)
  }

  @Test func aDayOnceFilledIsLeftAlone() async throws {
    let clinic = try await FilledClinic(today: today)
    let before = try await clinic.contents()
    try await DemoClinic.fill(clinic.store, today: today)
    try await DemoClinic.fill(clinic.store, today: today.adding(days: -3))
    #expect(try await clinic.contents() == before)
    #expect(try await clinic.store.read { try DemoClinic.isDemo($0) })
  }

  @Test func refusesARealPractice() async throws {
    let clinic = try FilledClinic()
    let practice = Practice(id: "10000000-0000-4000-8000-000000000009", name: "Real")
    #expect(try await !clinic.store.read { try DemoClinic.isDemo($0) })
    try await clinic.store.write { try $0.insert(practice) }
    let failure = await #expect(throws: StoreFailure.self) {
      try await DemoClinic.fill(clinic.store, today: today)
    }
    #expect(failure?.code == .notADemo)
    #expect(try await clinic.store.read { try $0.practices() } == [practice])
  }

  @Test func hasOneApplicationWithRandomCredentials() async throws {
    let clinics = [try await FilledClinic(today: today), try await FilledClinic(today: today)]
    let one = try await clinics[0].store.read { try $0.applications() }
    let two = try await clinics[1].store.read { try $0.applications() }
    #expect(one.count == 1 && two.count == 1)
    #expect(one[0].effective == Set(Permission.allCases) && one[0].isEnabled)
    #expect(one[0].secret != two[0].secret && one[0].secret.utf8.count == 56)
    #expect(one[0].consumerID != two[0].consumerID && one[0].accessToken != two[0].accessToken)
  }

  /// The console can't use another application of the clinic, since the store has only its token's
  /// hash.
  @Test func theConsoleSignsInThroughItsOwnApplication() async throws {
    let clinic = try await FilledClinic(today: FilledClinic.today)
    let store = clinic.store
    let own = try #require(try await store.read { try DemoClinic.application(in: $0) })
    var other = own
    other.id = "other"
    other.consumerID = "other"
    other = other.withHashedAccessToken
    var disabled = own
    disabled.isEnabled = false
    try await store.write { [other, disabled] writer in
      try writer.insert(other)
      try writer.update(disabled)
    }
    #expect(try await store.read { try DemoClinic.application(in: $0) } == nil)
    try await store.write { try $0.update(own) }
    #expect(try await store.read { try DemoClinic.application(in: $0) } == own)
  }

  @Test func todaysPastHasArrived() async throws {
    let now = melbourne.instant(today, WallTime(minutes: 641))
    let clinic = try await FilledClinic(today: today, now: now).contents()
    for appointment in clinic.appointments where appointment.status != .cancelled {
      let isPast = appointment.time.end <= now
      let hasBegun = appointment.time.start <= now
      let expected: [Appointment.Status] =
        isPast ? [.attended, .didNotAttend] : hasBegun ? [.arrived] : [.booked]
      #expect(expected.contains(appointment.status), "\(appointment.time)")
    }
    #expect(clinic.appointments.contains { $0.status == .arrived })
    #expect(clinic.appointments.contains { $0.status == .didNotAttend })
  }

  @Test func billsWhatTookPlace() async throws {
    let clinic = try await FilledClinic(today: FilledClinic.today)
    try await clinic.store.read { (reader) throws -> Void in
      let practice = try #require(try reader.practices().first).id
      let invoices = try reader.invoices(of: practice, changedSince: nil, page: .everything).rows
      #expect(invoices.count > 500)
      #expect(Set(invoices.map(\.number)).count == invoices.count)
      let methods = Set(try reader.paymentMethods(of: practice).map(\.id))
      for invoice in invoices {
        let visit = try #require(invoice.appointment)
        let appointment = try #require(try reader.appointment(visit, of: practice))
        #expect(appointment.status == .attended && appointment.client == invoice.client)
        #expect(invoice.owing >= .zero && invoice.isLocked == (invoice.owing == .zero))
        #expect(invoice.lines[0].payments.allSatisfy { methods.contains($0.method) })
      }
      #expect(invoices.contains { $0.owing > .zero } && invoices.contains { $0.owing == .zero })
      #expect(
        invoices.contains { $0.lines[0].payments.contains { $0.kind == Payment.Kind.refund } })
    }
  }

  @Test func extendingAddsNoPaymentMethods() async throws {
    let clinic = try await FilledClinic(today: FilledClinic.today)
    let methods = try await clinic.store.read {
      try $0.paymentMethods(of: try #require(try $0.practices().first).id)
    }
    #expect(methods.map(\.name).contains("BPay"))
    try await DemoClinic.fill(clinic.store, today: FilledClinic.today.adding(days: 1))
    let after = try await clinic.store.read {
      try $0.paymentMethods(of: try #require(try $0.practices().first).id)
    }
    #expect(after == methods)
  }
}

import Booking
import CivilTime
import ClinicStore
import SQLiteStore
import Testing

@testable import DemoClinic

/// The demo clinic looks like a real one.
@Suite struct DemoDiaryTests {
  let today = FilledClinic.today
  let clinic: FilledClinic.Contents

  /// Filled once for all tests, none of which changes it.
  private static let contents = Task {
    try await FilledClinic(today: FilledClinic.today).contents()
  }

  init() async throws { clinic = try await DemoDiaryTests.contents.value }

  var occupying: [Appointment] { clinic.appointments.filter(\.occupies) }

  @Test func hasTheSizesThatWerePromised() {
    #expect(clinic.locations.map(\.name) == ["Melbourne", "Adelaide", "Perth"])
    #expect(
      clinic.locations.map(\.zone.identifier)
        == ["Australia/Melbourne", "Australia/Adelaide", "Australia/Perth"])
    #expect(clinic.practitioners.count == 12)
    #expect(Set(clinic.practitioners.flatMap(\.specialties)).count == 5)
    #expect(clinic.types.count == 8)
    #expect((6...9).contains(clinic.reasons.count))
    #expect(clinic.reasons.first?.name == "Client unwell")
    #expect(clinic.clients.count == 2000)
    #expect((2500...4000).contains(clinic.appointments.count), "\(clinic.appointments.count)")
    #expect(!clinic.rosters.leave.isEmpty && !clinic.rosters.closures.isEmpty)
    #expect(clinic.rosters.rosters.count > 12)
    #expect(
      clinic.rosters.rosters.flatMap(\.shifts).contains {
        $0.rhythm != .weekly && !$0.breaks.isEmpty
      })
  }

  @Test func coversFourWeeksBeforeAndAfter() throws {
    let zone = clinic.locations[0].zone
    let days = Set(clinic.appointments.map { zone.day(of: $0.time.start) })
    #expect(try #require(days.min()) <= today.adding(days: -26))
    #expect(try #require(days.max()) >= today.adding(days: 26))
    #expect(days.allSatisfy { abs($0.days(since: today)) <= 29 })
  }

  @Test func nothingOverlaps() {
    for (_, own) in Dictionary(grouping: occupying, by: \.practitioner) {
      let sorted = own.sorted { $0.time < $1.time }
      for (a, b) in zip(sorted, sorted.dropFirst()) { #expect(!a.time.overlaps(b.time)) }
    }
    for (_, own) in Dictionary(grouping: occupying, by: \.client) {
      let sorted = own.sorted { $0.time < $1.time }
      for (a, b) in zip(sorted, sorted.dropFirst()) { #expect(!a.time.overlaps(b.time)) }
    }
  }

  @Test func everythingIsBookedWhereItCouldBe() {
    let empty = Availability(
      rosters: clinic.rosters, appointments: [], locations: clinic.locations, types: clinic.types,
      now: Instant(secondsSinceEpoch: 0))
    for appointment in clinic.appointments {
      let order = BookingOrder(
        client: appointment.client, practitioner: appointment.practitioner,
        location: appointment.location, type: appointment.type, time: appointment.time)
      let obstacles = empty.obstacles(to: order)
      #expect(obstacles.isEmpty, "\(appointment.time) \(obstacles)")
    }
  }

  /// The percentage of working time that is booked, on these days counted from today.
  func load(_ days: ClosedRange<Int>) -> Int {
    let zone = clinic.locations[0].zone
    let window = today.adding(days: days.lowerBound)...today.adding(days: days.upperBound)
    let empty = Availability(
      rosters: clinic.rosters, appointments: [], locations: clinic.locations, types: clinic.types,
      now: Instant(secondsSinceEpoch: 0))
    let work = empty.free(days: window, in: zone).reduce(0) { $0 + $1.time.minutes }
    let range = zone.range(of: window)
    let booked = occupying.filter { range.contains($0.time.start) }.reduce(0) {
      $0 + $1.time.minutes
    }
    return booked * 100 / work
  }

  @Test func isFullBehindAndNearAndEmptierAhead() {
    #expect((62...80).contains(load(-28 ... -1)), "\(load(-28 ... -1))")
    #expect((55...80).contains(load(0...3)), "\(load(0...3))")
    #expect(load(14...20) < load(0...3))
    #expect((15...40).contains(load(24...28)), "\(load(24...28))")
    for week in [-28, -21, -14, -7] {
      #expect((55...85).contains(load(week...week + 6)), "\(load(week...week + 6))")
    }
  }

  @Test func someAreCancelledWithReasons() {
    let cancelled = clinic.appointments.filter { $0.status == .cancelled }
    #expect((3...15).contains(cancelled.count * 100 / clinic.appointments.count))
    #expect(cancelled.allSatisfy { $0.cancellation?.reason != nil })
    #expect(Set(cancelled.compactMap { $0.cancellation?.reason }).count == clinic.reasons.count)
    let byReason = Dictionary(grouping: cancelled) { $0.cancellation?.reason }
    let commonest = byReason.max { $0.value.count < $1.value.count }?.key
    #expect(commonest == clinic.reasons[0].id)
  }

  @Test func mostClientsHaveHabits() throws {
    let withUsual = clinic.clients.filter { $0.client.usualPractitioner != nil }
    #expect((75...95).contains(withUsual.count * 100 / clinic.clients.count))
    let usual = Dictionary(
      uniqueKeysWithValues: withUsual.map { ($0.id, $0.client.usualPractitioner) })
    for appointment in clinic.appointments {
      let client = try #require(appointment.client)
      if let practitioner = usual[client] { #expect(practitioner == appointment.practitioner) }
    }
    let seen = Set(clinic.appointments.compactMap(\.client))
    #expect(seen.count * 100 / clinic.clients.count > 70, "\(seen.count)")
  }

  @Test func everyNameIsSafeToShow() {
    for record in clinic.clients {
      let client = record.client
      for name in [client.givenName, client.familyName, client.preferredName, client.middleName] {
        let isSafe = name.unicodeScalars.allSatisfy {
          switch $0.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
            false
          default: true
          }
        }
        #expect(isSafe && name.utf8.count <= 100)
      }
      #expect(!client.givenName.isEmpty)
      #expect(!record.mobile.isEmpty || !record.homePhone.isEmpty)
      #expect(record.mobile.isEmpty || record.mobile.hasPrefix("0491 57"))
      #expect(record.email.isEmpty || record.email.hasSuffix("@example.com"))
    }
    let mobiles = clinic.clients.map(\.mobile).filter { !$0.isEmpty }
    #expect(Set(mobiles).count == mobiles.count)
  }

  @Test func namesAreOfManyKinds() {
    func count(_ condition: (Client) -> Bool) -> Int {
      clinic.clients.count { condition($0.client) }
    }
    #expect(count { $0.familyName == "Smith" } > 30)
    #expect(count { $0.familyName == "Nguyen" } > 30)
    #expect(count { $0.familyName.isEmpty } > 5)
    #expect(count { $0.familyName.count > 30 } >= 1)
    #expect(count { $0.familyName == "O'Brien" } > 3)
    #expect(count { $0.familyName == "van der Berg" } >= 1)
    #expect(count { $0.givenName == "小明" } >= 1)
    #expect(count { $0.givenName == "João" } >= 1)
    let twins = clinic.clients.filter {
      $0.client.familyName == "Thompson" && $0.client.dateOfBirth == Day(iso: "2014-05-20")
    }
    #expect(twins.count == 2)
  }

  @Test func theReceptionistFindsJane() async throws {
    let filled = try await FilledClinic(today: today)
    let now = clinic.locations[0].zone.instant(today, WallTime(minutes: 600))
    let found = try await filled.store.read { [today] in
      try $0.searchClients("smi j", of: clinic.practice.id, now: now, today: today, limit: 5)
    }
    #expect(found.rows.prefix(3).map(\.client.givenName) == ["Jane", "Jürgen", "Joy"])
    let jane = try #require(found.rows.first)
    #expect(jane.client.familyName == "Smith")
    #expect(jane.habit?.practitioner == clinic.practitioners[0].id)
    #expect(clinic.practitioners[0].familyName == "Lee")
    #expect(jane.habit?.type == clinic.types[0].id)
    #expect(jane.habit?.location == clinic.locations[0].id)
    #expect(jane.lastSeen != nil)
  }
}

import Booking
import CivilTime
import ClinicStore
import CoreplusServer
import SQLiteStore
import TestKit
import Testing

@testable import CoreplusClient

/// The diary of a coredesk server, whose free time is worked out at the desk.
@Suite struct DiaryTests {
  let folder = TemporaryFolder()
  /// Tuesday; it is the afternoon before.
  private let day = Day(iso: "2026-11-24")!
  private let now = Desk.zone.instant(Day(iso: "2026-11-23")!, WallTime(minutes: 840))

  /// Ada works around the clock, and has one appointment.
  private func embedded(_ appointment: TimeRange) async throws -> (APIService, SQLiteStore) {
    let store = try SQLiteStore(path: folder.file("clinic.sqlite"))
    let application = ApplicationRecord(
      id: "app", practice: "practice", name: "Desk", consumerID: "consumer-1",
      secret: Desk.secretText, accessToken: "access-1",
      accessTokenExpires: now.adding(minutes: 60), ticked: [],
      effective: Set(Permission.allCases), isEnabled: true)
    let shifts = Weekday.allCases.map {
      Roster.Shift(weekday: $0, start: .midnight, end: WallTime(minutes: 1440))
    }
    try await store.write { [now] writer in
      try writer.insert(Practice(id: "practice", name: "Harbour Health"))
      try writer.insert(
        Location(id: "10c", name: "City", zone: Desk.zone, timezoneID: "7e"), of: "practice")
      try writer.insert(
        Practitioner(id: "ada", givenName: "Ada", familyName: "Okafor"), of: "practice")
      try writer.insert(
        Roster(practitioner: "ada", location: "10c", shifts: shifts), of: "practice")
      try writer.insert(
        Appointment(
          id: "a1", practitioner: "ada", location: "10c", time: appointment), of: "practice",
        changedAt: now)
      try writer.insert(application)
    }
    let server = ClinicServer(
      store: store, clock: { [now] in now }, options: ServerOptions(), log: { _ in })
    let transport = EmbeddedTransport(origin: Desk.embedded) { await server.respond(to: $0) }
    return (Desk.service(over: transport, now: now), store)
  }

  /// An appointment that began the evening before takes up the first hour, although it isn't one of
  /// that day.
  @Test func whatBeganTheDayBeforeTakesTimeToo() async throws {
    let midnight = Desk.zone.range(of: day).start
    let (service, store) = try await embedded(
      TimeRange(start: midnight.adding(minutes: -30), minutes: 90))
    _ = try await service.clinic()
    let picture = try await service.diary(DiaryQuery(days: day...day, zoneOf: "10c"))
    #expect(picture.rosters != nil && picture.appointments.isEmpty)
    #expect(picture.free.map(\.time.start) == [midnight.adding(minutes: 60)])
    let both = try await service.diary(
      DiaryQuery(days: day.adding(days: -1)...day, zoneOf: "10c"))
    #expect(both.appointments.count == 1)
    #expect(both.free.last == picture.free.last)
    store.close()
  }
}

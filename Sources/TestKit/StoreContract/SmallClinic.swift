public import Booking
public import CivilTime
public import ClinicStore

/// A small practice with invented people.
public struct SmallClinic: Sendable {
  /// The only practice.
  public let practice = Practice(id: "10000000-0000-4000-8000-000000000001", name: "Harbour Health")
  /// The only location, in Sydney.
  public let city = Location(
    id: "20000000-0000-4000-8000-000000000001", name: "City", zone: Zone.named("Australia/Sydney")!,
    timezoneID: "70000000-0000-4000-8000-000000000001")
  /// The only specialty, which is Ada's.
  public let physio = Specialty(id: "30000000-0000-4000-8000-000000000001", name: "Physio")
  /// Has the roster, and offers the only appointment type.
  public let ada: Practitioner
  /// Has neither specialty nor roster.
  public let ben: Practitioner
  /// 30 minutes with Ada.
  public let standard: AppointmentType
  /// The only reason for cancelling.
  public let reason = CancellationReason(id: "50000000-0000-4000-8000-000000000001", name: "Unwell")
  /// The only client.
  public let jane = Client(
    id: "60000000-0000-4000-8000-000000000001", givenName: "Jane", familyName: "Smith",
    dateOfBirth: Day(year: 1985, month: 4, day: 12))
  /// The time of everything that is written, in November 2026.
  public let now = Instant(secondsSinceEpoch: 1_795_000_000)
  /// The day of `now` in the city.
  public var today: Day { city.zone.day(of: now) }

  /// The clinic, which is in no store yet.
  public init() {
    ada = Practitioner(
      id: "40000000-0000-4000-8000-000000000001", givenName: "Ada", familyName: "Okafor",
      specialties: [physio])
    ben = Practitioner(
      id: "40000000-0000-4000-8000-000000000002", givenName: "Ben", familyName: "Hale")
    standard = AppointmentType(
      id: "80000000-0000-4000-8000-000000000001", name: "Standard", minutes: 30, colour: 0x3366CC,
      offers: [.init(practitioner: ada.id, location: city.id)])
  }

  /// Ada's roster: Mondays with a break, and every second Saturday evening for some years.
  public var roster: Roster {
    Roster(
      practitioner: ada.id, location: city.id,
      shifts: [
        .init(
          weekday: .monday, start: WallTime(minutes: 540), end: WallTime(minutes: 1020),
          breaks: [.init(start: WallTime(minutes: 720), end: WallTime(minutes: 750))]),
        .init(
          weekday: .saturday, start: WallTime(minutes: 1200), end: .endOfDay,
          rhythm: .fortnightly(anchor: Day(daysSinceEpoch: 20_000)),
          from: Day(daysSinceEpoch: 19_000), until: Day(daysSinceEpoch: 30_000)),
      ])
  }

  /// Puts all of it into a store.
  public func insert(into writer: any DiaryWriter) throws {
    try writer.insert(practice)
    try writer.insert(city, of: practice.id)
    try writer.insert(physio, of: practice.id)
    try writer.insert(ada, of: practice.id)
    try writer.insert(ben, of: practice.id)
    try writer.insert(standard, of: practice.id)
    try writer.insert(reason, of: practice.id)
    try writer.insert(roster, of: practice.id)
    var record = ClientRecord(client: jane)
    record.mobile = "+61 491 570 006"
    try writer.insert(record, of: practice.id, changedAt: now)
  }

  /// An appointment of Jane with Ada, `minutes` after `now`, by default for 30 minutes.
  public func appointment(_ number: Int, minutes: Int, length: Int = 30) -> Appointment {
    Appointment(
      id: Appointment.ID("90000000-0000-4000-8000-" + String(100_000_000_000 + number)),
      reference: String(number), practitioner: ada.id, location: city.id, type: standard.id,
      client: jane.id, subject: "SMITH Jane", notes: "bring \"scans\"; O'Hara ref\n✓",
      time: TimeRange(start: now.adding(minutes: minutes), minutes: length))
  }

  /// Puts an appointment into a store, in a transaction of its own.
  public func book(_ appointment: Appointment, in store: any DiaryStore) async throws {
    let clinic = self
    try await store.write {
      try $0.insert(appointment, of: clinic.practice.id, changedAt: clinic.now)
    }
  }

  /// Replaces an appointment in a store, in a transaction of its own.
  public func update(_ appointment: Appointment, in store: any DiaryStore) async throws {
    let clinic = self
    try await store.write {
      try $0.update(appointment, of: clinic.practice.id, changedAt: clinic.now)
    }
  }
}

import Booking
import CivilTime

/// The locations of the demo clinic.
enum ClinicSite: Int, CaseIterable, Sendable {
  case melbourne, adelaide, perth

  var name: String { ["Melbourne", "Adelaide", "Perth"][rawValue] }
  var state: String { ["VIC", "SA", "WA"][rawValue] }

  /// UTC on a computer without a zone database, so that it still has a clinic.
  var zone: Zone { Zone.named("Australia/\(name)") ?? .utc }

  /// The first is the vendor's own for Melbourne (reference section 4.4), the others are invented.
  var timezoneID: String {
    [
      "39d62534-501c-49cd-9da9-6fa8d6a81f48", "5b0a7c1e-2f46-4d0b-8a53-3c1d9e6f0a71",
      "8e2d4f90-71c3-4b6a-9d15-60f7a2b8c3e4",
    ][rawValue]
  }

  /// The start of a landline number: the area code and ACMA's prefix for fiction.
  var landlinePrefix: String { ["(03) 5550 ", "(08) 7010 ", "(08) 5550 "][rawValue] }
}

/// The five specialties.
enum Discipline: Int, CaseIterable, Sendable {
  case physio, podiatry, psychology, dietetics, speech

  var name: String {
    ["Physio", "Podiatry", "Psychology", "Dietetics", "Speech"][rawValue]
  }
}

/// An appointment type as the practice has set it up.
struct TypeSheet: Sendable {
  var name: String
  var minutes: Int
  var colour: UInt32
  var fields: [Discipline]
  var isAtFirstPlaceOnly = false

  /// The first five are the specialties' own, in their order.
  static let all = [
    TypeSheet(name: "Physio", minutes: 30, colour: 0x3366CC, fields: [.physio]),
    TypeSheet(name: "Podiatry", minutes: 45, colour: 0x2E8B57, fields: [.podiatry]),
    TypeSheet(name: "Psychology", minutes: 50, colour: 0x8E5EA2, fields: [.psychology]),
    TypeSheet(name: "Dietetics", minutes: 40, colour: 0xB8860B, fields: [.dietetics]),
    TypeSheet(name: "Speech", minutes: 45, colour: 0xC0392B, fields: [.speech]),
    TypeSheet(name: "Initial", minutes: 60, colour: 0x17A2B8, fields: Discipline.allCases),
    TypeSheet(
      name: "Review", minutes: 20, colour: 0x7F8C8D,
      fields: [.physio, .podiatry, .dietetics, .speech]),
    TypeSheet(
      name: "Telehealth", minutes: 30, colour: 0x4B6C8A,
      fields: [.psychology, .dietetics, .speech], isAtFirstPlaceOnly: true),
  ]

  static let initial = 5
  static let review = 6
  static let telehealth = 7
}

/// A practitioner's name, specialty and working week.
struct Sheet: Sendable {
  var given: String
  var family: String
  var field: Discipline
  var work: [(place: ClinicSite, shifts: [Roster.Shift])]

  static let all = [
    Sheet(
      given: "Mei", family: "Lee", field: .physio,
      work: [
        (
          .melbourne,
          shifts(monToFri, 830, 1700, breaks: (1100, 1130), (1430, 1445))
        )
      ]),
    Sheet(
      given: "Ada", family: "Okafor", field: .podiatry,
      work: [
        (
          .melbourne,
          shifts([.monday, .tuesday, .thursday, .friday], 830, 1230, breaks: (1100, 1115))
            + shifts([.monday, .tuesday, .thursday, .friday], 1300, 1700)
        )
      ]),
    Sheet(
      given: "Huy", family: "Tran", field: .psychology,
      work: [
        (
          .melbourne,
          shifts([.tuesday, .wednesday, .thursday], 1300, 1900, breaks: (1600, 1630))
            + shifts([.friday], 900, 1500, breaks: (1200, 1230))
            + shifts([.saturday], 900, 1300, every: .evenWeeks)
        )
      ]),
    Sheet(
      given: "Una", family: "Walsh", field: .dietetics,
      work: [
        (
          .melbourne,
          shifts([.monday, .tuesday, .wednesday], 900, 1700, breaks: (1230, 1315))
            + shifts([.thursday], 1200, 1900, breaks: (1530, 1600))
        )
      ]),
    Sheet(
      given: "Asha", family: "Patel", field: .speech,
      work: [
        (
          .melbourne,
          shifts(
            [.monday, .tuesday, .wednesday, .thursday], 915, 1715, breaks: (1200, 1245))
            + shifts([.friday], 900, 1200, every: .oddWeeks)
        )
      ]),
    Sheet(
      given: "Rui", family: "Silva", field: .physio,
      work: [
        (
          .adelaide,
          shifts([.monday, .tuesday, .wednesday], 800, 1630, breaks: (1200, 1230))
        ), (.melbourne, shifts([.friday], 1000, 1600, breaks: (1300, 1330))),
      ]),
    Sheet(
      given: "Wei", family: "Chen", field: .dietetics,
      work: [
        (
          .perth,
          shifts(
            [.tuesday, .wednesday, .thursday, .friday], 830, 1630,
            breaks: (1030, 1045), (1230, 1300))
        )
      ]),
    Sheet(
      given: "Zahra", family: "Ahmadi", field: .podiatry,
      work: [
        (
          .adelaide,
          shifts([.monday, .wednesday, .friday], 900, 1700, breaks: (1230, 1315))
        )
      ]),
    Sheet(
      given: "Inês", family: "Costa", field: .psychology,
      work: [
        (
          .perth,
          shifts([.monday, .tuesday, .thursday], 900, 1700, breaks: (1230, 1330))
        ), (.adelaide, shifts([.saturday], 900, 1400, every: .oddWeeks)),
      ]),
    Sheet(
      given: "Petra", family: "Novak", field: .physio,
      work: [(.perth, shifts(monToFri, 700, 1500, breaks: (1100, 1130)))]),
    Sheet(
      given: "Tom", family: "Brennan", field: .physio,
      work: [
        (
          .adelaide,
          shifts([.tuesday, .thursday, .friday], 1000, 1300)
            + shifts([.tuesday, .thursday, .friday], 1400, 1830)
            + shifts([.saturday], 800, 1200)
        ), (.melbourne, shifts([.monday], 900, 1600, breaks: (1200, 1300))),
      ]),
    Sheet(
      given: "Layla", family: "Haddad", field: .speech,
      work: [
        (
          .perth,
          shifts([.monday, .tuesday, .wednesday], 830, 1600, breaks: (1200, 1230))
        ),
        (
          .adelaide,
          shifts([.thursday, .friday], 930, 1630, breaks: (1230, 1315), every: .evenWeeks)
        ),
      ]),
  ]

  private static let monToFri: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

  /// Times of day as people write them without the colon: 830 is 08:30.
  private static func shifts(
    _ days: [Weekday], _ start: Int, _ end: Int, breaks: (Int, Int)...,
    every rhythm: Roster.Rhythm = .weekly
  ) -> [Roster.Shift] {
    func time(_ digits: Int) -> WallTime {
      WallTime(minutes: digits / 100 * 60 + digits % 100)
    }
    return days.map { day in
      Roster.Shift(
        weekday: day, start: time(start), end: time(end), rhythm: rhythm,
        breaks: breaks.map { Roster.Break(start: time($0.0), end: time($0.1)) })
    }
  }
}

extension Roster.Rhythm {
  /// The week of Monday 5 January 2026, and every second from it.
  fileprivate static let evenWeeks = Roster.Rhythm.fortnightly(anchor: Day(daysSinceEpoch: 20_458))
  fileprivate static let oddWeeks = Roster.Rhythm.fortnightly(anchor: Day(daysSinceEpoch: 20_465))
}

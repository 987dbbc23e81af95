import Booking
import CivilTime
import CommandLine
import Signing
import TestKit
import Testing
import Verbs

/// The clinic of the commands' tests: two locations and three practitioners.
extension PaperClinic {
  static let perth = Location(
    id: "loc-perth", name: "Perth", zone: Zone.named("Australia/Perth")!, timezoneID: "tz-perth")
  /// Its zone has the id that the vendor documents.
  private static let city = Location(
    id: melbourne.id, name: melbourne.name, zone: melbourne.zone,
    timezoneID: "39d62534-501c-49cd-9da9-6fa8d6a81f48")
  /// Tue 24 Nov 2026 08:30 in Melbourne.
  static let now = time(8, 30)

  static func small(locations: [Location] = [city, perth]) -> PaperClinic {
    var jane = ClientRecord(
      client: Client(
        id: "client-jane", givenName: "Jane", familyName: "Smith",
        dateOfBirth: Day(iso: "1985-04-12")))
    jane.mobile = "0412 345 678"
    let ming = ClientRecord(
      client: Client(id: "client-ming", givenName: "小明", familyName: "王", dateOfBirth: nil))
    return PaperClinic(
      Setting(
        clinic: clinic(locations), rosters: RosterBook(rosters: rosters), clients: [jane, ming],
        now: now))
  }

  private static func clinic(_ locations: [Location]) -> Clinic {
    let physio = AppointmentType.Offer(practitioner: lee, location: melbourne.id)
    let podiatry = AppointmentType.Offer(practitioner: okafor, location: melbourne.id)
    return Clinic(
      practice: Practice(id: "practice", name: "Riverside"), locations: locations,
      practitioners: [
        Practitioner(
          id: lee, givenName: "Mei", familyName: "Lee",
          specialties: [Specialty(id: "s", name: "Physio")]),
        Practitioner(id: okafor, givenName: "Ada", familyName: "Okafor"),
        Practitioner(id: "prac-zoe", givenName: "Zoë", familyName: ""),
      ],
      types: [
        AppointmentType(id: "type-physio", name: "Physio 30", minutes: 30, offers: [physio]),
        AppointmentType(id: "type-podiatry", name: "Podiatry 45", minutes: 45, offers: [podiatry]),
        AppointmentType(id: "type-open", name: "Visit", minutes: nil),
      ],
      reasons: [
        CancellationReason(id: "reason-ill", name: "Ill"),
        CancellationReason(id: "reason-weather", name: "Weather"),
      ],
      tellsRosters: true)
  }

  private static var rosters: [Roster] {
    let shifts = Weekday.allCases.map {
      Roster.Shift(
        weekday: $0, start: WallTime(hour: 8, minute: 30)!, end: WallTime(hour: 17, minute: 0)!,
        breaks: [
          .init(start: WallTime(hour: 12, minute: 0)!, end: WallTime(hour: 12, minute: 30)!)
        ])
    }
    return [lee, okafor].map {
      Roster(practitioner: $0, location: melbourne.id, shifts: shifts)
    }
  }
}

extension PaperClinic {
  static let secret = Secret("a-secret-that-signs-nothing-real")
  static let table = CoreDeskProgram.table(
    version: ["coredesk test"],
    console: .init(
      open: { _ in .done },
      look: { _ throws(Failure) in throw Failure("no theme here", .configuration) }))

  /// Runs a command line against this clinic.
  nonisolated func run(_ arguments: String...) async throws -> VerbOutcome {
    try await run(arguments)
  }

  nonisolated func run(_ arguments: [String]) async throws -> VerbOutcome {
    guard case .run(let line, .clinic(let question)) = try Self.table.parse(arguments) else {
      throw Failure("not a command", .usage)
    }
    let verbs = ClinicVerbs(
      service: self, now: { Self.now },
      sign: { method, url throws(Failure) in
        "token-for \(method) \(url ?? "the standard address")"
      },
      inspect: { JwToken.inspect($0, with: Self.secret, now: Self.now.secondsSinceEpoch) })
    return await verbs.run(question, line)
  }

  /// Books Jane with Lee on Tue 24 Nov, and returns the appointment's id.
  @discardableResult
  nonisolated func bookJane(_ time: String) async throws -> String {
    let outcome = try await run(
      "book", "--client", guid("client-jane"), "--practitioner", guid("prac-lee"), "--location",
      guid("loc-melbourne"), "--start", "2026-11-24T\(time)", "--type", guid("type-physio"),
      "--json")
    try #require(outcome.failure == nil, "\(outcome)")
    return String(
      outcome.output.split(separator: "\"appointmentId\":\"")[1].split(separator: "\"")[0])
  }
}

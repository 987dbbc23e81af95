public import Booking
public import CivilTime

/// The clinic of the console's tests, on Tue 24 Nov 2026 at 08:30 in Melbourne.
extension PaperClinic {
  /// The practice's first location.
  public static let melbourne = Location(
    id: "loc-melbourne", name: "Melbourne", zone: Zone.named("Australia/Melbourne")!,
    timezoneID: "tz-melbourne")
  /// The second location, half an hour behind Melbourne.
  public static let adelaide = Location(
    id: "loc-adelaide", name: "Adelaide", zone: Zone.named("Australia/Adelaide")!,
    timezoneID: "tz-adelaide")

  /// Physio in Melbourne, Monday to Friday 08:30 to 17:00, a break from 12:00 to 12:30.
  public static let lee: Practitioner.ID = "prac-lee"
  /// Podiatry in Melbourne, Monday to Friday 09:00 to 17:00, Sunday 08:00 to 12:00.
  public static let okafor: Practitioner.ID = "prac-okafor"
  /// Psychology in Melbourne on Monday and Wednesday, in Adelaide on Tuesday and Thursday.
  public static let tran: Practitioner.ID = "prac-tran"
  /// Physio in Adelaide, Monday to Friday 09:00 to 17:00; away on Thu 26 Nov.
  public static let silva: Practitioner.ID = "prac-silva"

  /// 30 minutes, with Lee in Melbourne and Silva in Adelaide.
  public static let physio: AppointmentType.ID = "type-physio"
  /// 60 minutes, with Lee in Melbourne and Silva in Adelaide.
  public static let initial: AppointmentType.ID = "type-initial"
  /// 45 minutes, with Okafor in Melbourne.
  public static let podiatry: AppointmentType.ID = "type-podiatry"
  /// 50 minutes, with Tran at both locations.
  public static let psychology: AppointmentType.ID = "type-psychology"

  /// Usually comes to Lee for physio in Melbourne.
  public static let jane: Client.ID = "client-jane"
  /// Shares the surname with Jane, and has no habits.
  public static let jurgen: Client.ID = "client-jurgen"
  /// Has been to Lee and comes again today at 10:00; mobile 0400 111 222.
  public static let linh: Client.ID = "client-linh"
  /// Comes to Okafor today at 09:00.
  public static let chidi: Client.ID = "client-chidi"

  /// The day of the tests: Tuesday 24 November 2026.
  public static let today = Day(year: 2026, month: 11, day: 24)!

  /// An instant on the clock of a location.
  public static func time(
    _ hour: Int, _ minute: Int, on day: Day = today, at location: Location = melbourne
  ) -> Instant {
    location.zone.instant(day, WallTime(hour: hour, minute: minute)!)
  }

  /// The clinic with twelve clients and five appointments.
  ///
  /// - Parameter tellsRosters: false for a server that says neither rosters nor why a time isn't
  /// free, as coreplus's own.
  public static func riverside(tellsRosters: Bool = true) -> PaperClinic {
    PaperClinic(riversideSetting(tellsRosters: tellsRosters))
  }

  /// What that clinic is made of, for a test that changes some of it.
  public static func riversideSetting(tellsRosters: Bool = true) -> Setting {
    Setting(
      clinic: Clinic(
        practice: Practice(id: "practice", name: "Riverside Allied Health"),
        locations: [melbourne, adelaide], practitioners: people, types: types,
        reasons: [
          CancellationReason(id: "reason-ill", name: "Ill"),
          CancellationReason(id: "reason-weather", name: "Weather"),
          CancellationReason(id: "reason-clinic", name: "Clinic"),
        ], tellsRosters: tellsRosters, keepsWaitingList: tellsRosters),
      rosters: rosters, clients: riversideClients,
      habits: [
        jane: .init(practitioner: lee, location: melbourne.id, type: physio),
        linh: .init(practitioner: lee, location: melbourne.id, type: physio),
        chidi: .init(practitioner: okafor, location: melbourne.id, type: podiatry),
      ],
      appointments: visits, now: time(8, 30))
  }

  private static var people: [Practitioner] {
    [
      Practitioner(
        id: lee, givenName: "Mei", familyName: "Lee",
        specialties: [Specialty(id: "s-physio", name: "Physio")]),
      Practitioner(
        id: okafor, givenName: "Ada", familyName: "Okafor",
        specialties: [Specialty(id: "s-podiatry", name: "Podiatry")]),
      Practitioner(
        id: tran, givenName: "Huy", familyName: "Tran",
        specialties: [Specialty(id: "s-psychology", name: "Psychology")]),
      Practitioner(
        id: silva, givenName: "Rui", familyName: "Silva",
        specialties: [Specialty(id: "s-physio", name: "Physio")]),
    ]
  }

  private static var types: [AppointmentType] {
    let physios: Set<AppointmentType.Offer> = [
      .init(practitioner: lee, location: melbourne.id),
      .init(practitioner: silva, location: adelaide.id),
    ]
    return [
      AppointmentType(id: physio, name: "Physio 30", minutes: 30, offers: physios),
      AppointmentType(id: initial, name: "Initial 60", minutes: 60, offers: physios),
      AppointmentType(
        id: podiatry, name: "Podiatry 45", minutes: 45,
        offers: [.init(practitioner: okafor, location: melbourne.id)]),
      AppointmentType(
        id: psychology, name: "Psychology 50", minutes: 50,
        offers: [
          .init(practitioner: tran, location: melbourne.id),
          .init(practitioner: tran, location: adelaide.id),
        ]),
    ]
  }

  private static let week: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

  private static func shifts(
    _ days: [Weekday], _ start: Int, _ end: Int, breaks: [Roster.Break] = []
  ) -> [Roster.Shift] {
    days.map {
      Roster.Shift(
        weekday: $0, start: WallTime(minutes: start), end: WallTime(minutes: end), breaks: breaks)
    }
  }

  private static var rosters: RosterBook {
    let lunch = Roster.Break(start: WallTime(minutes: 720), end: WallTime(minutes: 750))
    return RosterBook(
      rosters: [
        Roster(
          practitioner: lee, location: melbourne.id,
          shifts: shifts(week, 510, 1020, breaks: [lunch])),
        Roster(
          practitioner: okafor, location: melbourne.id,
          shifts: shifts(week, 540, 1020) + shifts([.sunday], 480, 720)),
        Roster(
          practitioner: tran, location: melbourne.id,
          shifts: shifts([.monday, .wednesday], 540, 960)),
        Roster(
          practitioner: tran, location: adelaide.id,
          shifts: shifts([.tuesday, .thursday], 540, 960)),
        Roster(practitioner: silva, location: adelaide.id, shifts: shifts(week, 540, 1020)),
      ],
      leave: [
        Leave(
          practitioner: silva, time: adelaide.zone.range(of: today.adding(days: 2)),
          note: "Training")
      ])
  }

  private static var riversideClients: [ClientRecord] {
    [
      record(chidi, "Chidi", "Abara", "0400 333 444"),
      record("client-beth", "Beth", "Hughes", "0400 555 001"),
      record("client-jan", "Jan", "Kowalski", "0400 555 002"),
      record(linh, "Linh", "Nguyen", "0400 111 222"),
      record("client-saoirse", "Saoirse", "O'Brien", "0400 555 003"),
      record("client-yui", "Yui", "Sato", "0400 555 004"),
      record("client-joao", "João", "Da Silva", "0400 555 005"),
      record(jane, "Jane", "Smith", "0412 345 678"),
      record(jurgen, "Jürgen", "Smith", "0412 999 888"),
      record("client-joy", "Joy", "Smithers", ""),
      record("client-ming", "小明", "王", "0400 555 006"),
      record("client-mono", "Sukarno", "", "0400 555 007"),
    ]
  }

  /// A client who was born on 12 April 1985.
  public static func record(
    _ id: Client.ID, _ given: String, _ family: String, _ mobile: String
  ) -> ClientRecord {
    var record = ClientRecord(
      client: Client(
        id: id, givenName: given, familyName: family,
        dateOfBirth: Day(year: 1985, month: 4, day: 12)))
    record.mobile = mobile
    return record
  }

  private static var visits: [Appointment] {
    let lastWeek = today.adding(days: -7)
    return [
      visit("visit-past", linh, lee, 10, 0, physio, 30, lastWeek, status: .attended),
      visit("visit-chidi", chidi, okafor, 9, 0, podiatry, 45),
      visit("visit-linh", linh, lee, 10, 0, physio, 30),
      visit("visit-next-week", linh, lee, 10, 0, physio, 30, today.adding(days: 7)),
      visit("visit-yui", "client-yui", lee, 11, 0, physio, 30, status: .cancelled),
    ]
  }

  /// An appointment, by default today in Melbourne.
  public static func visit(
    _ id: Appointment.ID, _ client: Client.ID, _ practitioner: Practitioner.ID, _ hour: Int,
    _ minute: Int, _ type: AppointmentType.ID, _ minutes: Int, _ day: Day = today,
    at location: Location = melbourne, status: Appointment.Status = .booked
  ) -> Appointment {
    Appointment(
      id: id, reference: "R-\(id.name)", status: status, practitioner: practitioner,
      location: location.id, type: type, client: client, subject: "client \(client.name)",
      time: TimeRange(start: time(hour, minute, on: day, at: location), minutes: minutes))
  }
}

public import Booking
import CivilTime
import Console
public import DeskModel

/// A second practice, which shares nothing with Riverside, and a desk that can change between them.
extension PaperClinic {
  /// The only practitioner at Lakeside, in Perth every day from 08:00 to 17:00.
  public static let lakesidePerson: Practitioner.ID = "lakeside-berg"
  /// The only client at Lakeside, who comes today at 15:00.
  public static let lakesideClient: Client.ID = "lakeside-moss"

  /// Three practices to change to. `closed` can't be opened.
  public static let choices = [
    PracticeChoice(name: "riverside", kind: .sandbox),
    PracticeChoice(name: "lakeside", kind: .production),
    PracticeChoice(name: "closed", kind: .sandbox),
  ]

  /// The second practice, at 08:30 on the same day.
  public static func lakeside() -> PaperClinic {
    let place = Location(
      id: "lakeside-perth", name: "Perth", zone: Zone.named("Australia/Perth")!,
      timezoneID: "tz-perth")
    let moss = ClientRecord(
      client: Client(
        id: lakesideClient, givenName: "Ivy", familyName: "Moss", dateOfBirth: nil))
    let visit = Appointment(
      id: "lakeside-visit", reference: "L-1", practitioner: lakesidePerson, location: place.id,
      type: "lakeside-type", client: moss.id, subject: "MOSS Ivy",
      time: TimeRange(start: time(15, 0, at: place), end: time(15, 30, at: place)))
    return PaperClinic(
      Setting(
        clinic: Clinic(
          practice: Practice(id: "lakeside", name: "Lakeside Clinic"), locations: [place],
          practitioners: [Practitioner(id: lakesidePerson, givenName: "Nils", familyName: "Berg")],
          types: [
            AppointmentType(
              id: "lakeside-type", name: "Osteo", minutes: 30,
              offers: [.init(practitioner: lakesidePerson, location: place.id)])
          ], reasons: [], tellsRosters: true, keepsWaitingList: true),
        rosters: RosterBook(rosters: [
          Roster(
            practitioner: lakesidePerson, location: place.id,
            shifts: Weekday.allCases.map {
              Roster.Shift(
                weekday: $0, start: WallTime(hour: 8, minute: 0)!,
                end: WallTime(hour: 17, minute: 0)!, breaks: [])
            })
        ]), clients: [moss], appointments: [visit], now: time(8, 30)))
  }
}

extension HeadlessDesk {
  /// A desk at Riverside that can change to Lakeside.
  public static func atRiverside(
    _ riverside: PaperClinic, and lakeside: PaperClinic,
    choices: [PracticeChoice] = PaperClinic.choices
  ) async -> HeadlessDesk {
    let desk = HeadlessDesk(riverside, choices: choices, practiceName: "riverside")
    desk.practices = ["riverside": riverside, "lakeside": lakeside]
    desk.send(.started)
    await desk.settle()
    return desk
  }
}

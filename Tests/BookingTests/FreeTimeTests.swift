import Booking
import CivilTime
import TestKit
import Testing

@Suite struct FreeTimeTests {
  private var clinic = Example()

  @Test func theRosterLessItsBreaks() {
    #expect(clinic.free("2026-11-24") == ["09:00-12:00", "13:00-17:00"])
    #expect(clinic.free("2026-11-29").isEmpty)
  }

  @Test mutating func appointmentsTakeTheirTimeAndCancelledOnesNone() {
    clinic.book("n1", "2026-11-24 09:30", "10:00")
    clinic.book("n2", "2026-11-24 10:00", "10:45")
    #expect(clinic.free("2026-11-24") == ["09:00-09:30", "10:45-12:00", "13:00-17:00"])
    clinic.appointments[0].status = .cancelled
    #expect(clinic.free("2026-11-24") == ["09:00-10:00", "10:45-12:00", "13:00-17:00"])
    clinic.appointments[1].status = .didNotAttend
    #expect(clinic.free("2026-11-24") == ["09:00-10:00", "10:45-12:00", "13:00-17:00"])
  }

  @Test mutating func leaveAndClosuresTakeTheirs() {
    clinic.book.leave = [
      Leave(practitioner: "mei", time: clinic.range("2026-11-24 08:00", "10:00"))
    ]
    clinic.book.closures = [
      Closure(
        location: "melbourne", time: clinic.range("2026-11-24 16:00", "24:00"), reason: "Party"),
      Closure(
        location: "adelaide", time: clinic.range("2026-11-24 00:00", "24:00"), reason: "Paint"),
    ]
    #expect(clinic.free("2026-11-24") == ["10:00-12:00", "13:00-16:00"])
  }

  @Test mutating func whatHasBegunIsCutAtTheNextFiveMinutes() {
    clinic.now = clinic.at("2026-11-24 09:02").adding(seconds: 1)
    #expect(clinic.free("2026-11-24") == ["09:05-12:00", "13:00-17:00"])
    clinic.now = clinic.at("2026-11-24 09:05")
    #expect(clinic.free("2026-11-24") == ["09:05-12:00", "13:00-17:00"])
    clinic.now = clinic.at("2026-11-24 17:00")
    #expect(clinic.free("2026-11-24").isEmpty)
  }

  /// Adelaide's half hour: 9 to 12 there is 9:30 to 12:30 in Melbourne.
  @Test func rostersSpeakOfTheirLocationsClock() {
    #expect(clinic.free("2026-11-28") == ["09:30-12:30"])
  }

  /// Adelaide's last half hour before midnight belongs to Melbourne's next day.
  @Test mutating func blocksAreCutWhereTheQuerysDayEnds() {
    clinic.book.rosters = []
    clinic.roster("adelaide", [Example.shift(.tuesday, "22:00", "24:00")])
    #expect(clinic.free("2026-11-24") == ["22:30-00:00"])
    #expect(clinic.free("2026-11-25") == ["00:00-00:30"])
    let days = Day(iso: "2026-11-24")!...Day(iso: "2026-11-25")!
    let both = clinic.availability.free(days: days, in: clinic.zone)
    #expect(clinic.text(both) == ["22:30-00:00", "00:00-00:30"])
    let there = clinic.availability.free(days: days, in: Zone.named("Australia/Adelaide")!)
    #expect(clinic.text(there) == ["22:30-00:30"])
  }

  /// On 4 October 2026 Melbourne's clocks jump from 02:00 to 03:00, on 5 April from 03:00 to 02:00.
  @Test(arguments: [
    ("00:00", "24:00", 23 * 60, 25 * 60), ("01:00", "05:00", 180, 300),
    ("02:30", "05:00", 120, 210), ("02:00", "03:00", 0, 120), ("09:00", "17:00", 480, 480),
  ])
  mutating func shiftsAreAsLongAsTheClockMakesThem(
    start: String, end: String, inSpring: Int, inAutumn: Int
  ) {
    clinic.book.rosters = []
    clinic.roster("melbourne", [Example.shift(.sunday, start, end)])
    for (day, minutes) in [("2026-10-04", inSpring), ("2026-04-05", inAutumn)] {
      let day = Day(iso: day)!
      let free = clinic.availability.free(days: day...day, in: clinic.zone)
      #expect(free.map(\.time.minutes) == (minutes == 0 ? [] : [minutes]), "\(day)")
    }
  }

  @Test mutating func aShiftThatStartsInTheSkippedHourStartsAtTheJump() {
    clinic.book.rosters = []
    clinic.roster("melbourne", [Example.shift(.sunday, "02:30", "04:00")])
    #expect(clinic.free("2026-10-04") == ["03:00-04:00"])
  }

  @Test mutating func shiftsThatTouchOrOverlapAreOne() {
    clinic.book.rosters = []
    clinic.roster(
      "melbourne",
      [
        Example.shift(.tuesday, "13:00", "15:00"), Example.shift(.tuesday, "09:00", "11:00"),
        Example.shift(.tuesday, "10:00", "13:00"), Example.shift(.tuesday, "16:00", "16:00"),
      ])
    #expect(clinic.free("2026-11-24") == ["09:00-15:00"])
  }

  @Test mutating func nightsThatMeetAtMidnightCanBeBookedAcrossIt() {
    clinic.book.rosters = []
    clinic.roster(
      "melbourne",
      [
        Example.shift(.tuesday, "22:00", "24:00"), Example.shift(.wednesday, "00:00", "02:00"),
      ])
    let start = clinic.at("2026-11-24 23:45")
    let order = BookingOrder(
      client: nil, practitioner: "mei", location: "melbourne", type: nil,
      time: TimeRange(start: start, minutes: 30))
    #expect(clinic.availability.obstacles(to: order).isEmpty)
  }

  @Test mutating func everySecondWeekCountsFromTheAnchorsWeek() {
    var shift = Example.shift(.tuesday, "09:00", "10:00")
    // A Sunday: the week of Tuesday 17 November.
    shift.rhythm = .fortnightly(anchor: Day(iso: "2026-11-22")!)
    clinic.book.rosters = []
    clinic.roster("melbourne", [shift])
    let worked = ["2026-11-03", "2026-11-10", "2026-11-17", "2026-11-24", "2026-12-01"]
      .filter { !clinic.free($0).isEmpty }
    #expect(worked == ["2026-11-03", "2026-11-17", "2026-12-01"])
  }

  @Test mutating func aShiftAppliesFromItsFirstToItsLastDay() {
    var shift = Example.shift(.tuesday, "09:00", "10:00")
    shift.from = Day(iso: "2026-11-10")!
    shift.until = Day(iso: "2026-11-24")!
    clinic.book.rosters = []
    clinic.roster("melbourne", [shift])
    let worked = ["2026-11-03", "2026-11-10", "2026-11-17", "2026-11-24", "2026-12-01"]
      .filter { !clinic.free($0).isEmpty }
    #expect(worked == ["2026-11-10", "2026-11-17", "2026-11-24"])
  }

  @Test mutating func whoIsAtTwoPlacesIsFreeAtBothUntilBookedAtOne() {
    clinic.roster("adelaide", [Example.shift(.tuesday, "09:00", "11:00")])
    #expect(clinic.free("2026-11-24") == ["09:00-12:00", "09:30-11:30", "13:00-17:00"])
    clinic.book("n1", "2026-11-24 10:00", "11:00")
    #expect(
      clinic.free("2026-11-24")
        == ["09:00-10:00", "09:30-10:00", "11:00-11:30", "11:00-12:00", "13:00-17:00"])
  }

  @Test mutating func piecesFollowEachOtherAndTheRestIsDropped() {
    clinic.book("n1", "2026-11-24 13:00", "17:00")
    clinic.types = [
      AppointmentType(id: "long", name: "Long", minutes: 50),
      AppointmentType(
        id: "there", name: "There", minutes: 50,
        offers: [.init(practitioner: "mei", location: "adelaide")]),
    ]
    let day = Day(iso: "2026-11-24")!
    func slots(_ type: AppointmentType.ID?, _ minutes: Int?) -> [String] {
      clinic.text(
        clinic.availability.slots(days: day...day, in: clinic.zone, type: type, minutes: minutes))
    }
    #expect(slots("long", nil) == ["09:00-09:50", "09:50-10:40", "10:40-11:30"])
    #expect(slots("long", 90) == slots("long", nil))
    #expect(slots(nil, 90) == ["09:00-10:30", "10:30-12:00"])
    #expect(slots("there", nil).isEmpty)
    #expect(slots("nowhere", nil).isEmpty)
    #expect(slots(nil, 0).isEmpty)
    #expect(slots(nil, nil) == ["09:00-12:00"])
  }

  @Test func aQueryNamesItsZoneByALocation() {
    let day = Day(iso: "2026-11-24")!
    var query = SlotQuery(days: day...day, minutes: 60, limit: 2)
    #expect(clinic.text(clinic.availability.slots(query)) == ["09:00-10:00", "10:00-11:00"])
    query.zoneOf = "nowhere"
    #expect(clinic.availability.slots(query).isEmpty)
    query = SlotQuery(days: day...day, practitioners: ["nobody"])
    #expect(clinic.availability.slots(query).isEmpty)
    query = SlotQuery(days: day...day, locations: ["adelaide"])
    #expect(clinic.availability.slots(query).isEmpty)
  }

  @Test mutating func nextFreeSkipsWhatIsTooShort() {
    clinic.book("n1", "2026-11-24 09:30", "12:00")
    func next(_ from: String, _ minutes: Int?) -> String? {
      clinic.availability.nextFree(from: clinic.at(from), minutes: minutes)
        .map { "\(clinic.zone.day(of: $0.time.start)) \(clinic.text([$0])[0])" }
    }
    #expect(next("2026-11-24 08:00", 30) == "2026-11-24 09:00-09:30")
    #expect(next("2026-11-24 08:00", 45) == "2026-11-24 13:00-13:45")
    #expect(next("2026-11-24 14:10", 45) == "2026-11-24 14:10-14:55")
    #expect(next("2026-11-24 16:30", 45) == "2026-11-25 09:00-09:45")
    #expect(next("2026-11-24 16:30", nil) == "2026-11-24 16:30-17:00")
    #expect(next("2026-11-24 08:00", 241) == nil)
    #expect(next("2026-11-24 08:00", 1000) == nil)
  }
}

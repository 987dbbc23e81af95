import Booking
import CivilTime
import TestKit
import Testing

@Suite struct WhyNotTests {
  private var clinic = Example()

  @Test func aFreeTimeHasNoObstacle() {
    #expect(clinic.whyNot("2026-11-24 09:00", "12:00").isEmpty)
    #expect(clinic.whyNot("2026-11-24 16:30", "17:00").isEmpty)
  }

  @Test func aBreakIsNamedWithItsTime() {
    #expect(
      clinic.whyNot("2026-11-24 11:45", "12:15")
        == [Obstacle(rule: .onBreak, time: clinic.range("2026-11-24 12:00", "13:00"))])
  }

  @Test func offTheRosterNamesTheShiftThatComes() {
    let today = clinic.range("2026-11-24 09:00", "17:00")
    #expect(
      clinic.whyNot("2026-11-24 08:30", "09:30") == [Obstacle(rule: .offRoster, time: today)])
    #expect(
      clinic.whyNot("2026-11-24 16:45", "17:15") == [Obstacle(rule: .offRoster, time: today)])
    let tomorrow = clinic.range("2026-11-25 09:00", "17:00")
    #expect(
      clinic.whyNot("2026-11-24 17:00", "17:30") == [Obstacle(rule: .offRoster, time: tomorrow)])
  }

  @Test mutating func aShiftBeyondAFortnightIsNotNamed() {
    var shift = Example.shift(.tuesday, "09:00", "10:00")
    shift.from = Day(iso: "2026-12-08")!
    clinic.book.rosters = []
    clinic.roster("melbourne", [shift])
    let named = clinic.range("2026-12-08 09:00", "10:00")
    #expect(
      clinic.whyNot("2026-11-24 09:00", "10:00") == [Obstacle(rule: .offRoster, time: named)])
    #expect(clinic.whyNot("2026-11-23 09:00", "10:00") == [Obstacle(rule: .offRoster)])
  }

  @Test func elsewhereNamesTheOtherLocationAndShift() {
    let there = clinic.range("2026-11-28 09:30", "12:30")
    #expect(
      clinic.whyNot("2026-11-28 10:00", "10:30")
        == [Obstacle(rule: .elsewhere, time: there, location: "adelaide")])
    // Partly elsewhere, partly nowhere.
    #expect(
      clinic.whyNot("2026-11-28 12:00", "13:00").map(\.rule) == [.offRoster, .elsewhere])
  }

  @Test mutating func everyRuleIsNamedInItsOrder() {
    clinic.now = clinic.at("2026-11-24 11:58")
    clinic.book("n1", "2026-11-24 11:00", "12:30")
    clinic.book.leave = [
      Leave(
        practitioner: "mei", time: clinic.range("2026-11-24 09:00", "16:00"), note: "Conference")
    ]
    clinic.book.closures = [
      Closure(
        location: "melbourne", time: clinic.range("2026-11-24 00:00", "24:00"), reason: "Cup Day")
    ]
    let order = clinic.order("2026-11-24 11:00", "20:00", type: "unknown")
    let found = clinic.availability.obstacles(to: order)
    #expect(
      found.map(\.rule) == [
        .past, .closed, .onLeave, .offRoster, .onBreak, .booked, .typeNotOffered, .length,
      ])
    #expect(found[0].time == clinic.range("2026-11-24 11:00", "12:00"))
    #expect(found[1].note == "Cup Day")
    #expect(found[2].note == "Conference")
    #expect(found[5].appointment == "n1")
  }

  @Test mutating func anAppointmentIsNotInItsOwnWay() {
    clinic.book("n1", "2026-11-24 09:00", "10:00")
    clinic.book("n2", "2026-11-24 10:15", "11:00")
    let order = clinic.order("2026-11-24 09:15", "10:15")
    #expect(clinic.availability.obstacles(to: order).map(\.appointment) == ["n1"])
    #expect(clinic.availability.obstacles(to: order, ignoring: "n1").isEmpty)
    #expect(clinic.availability.obstacles(to: order, ignoring: "n2").map(\.rule) == [.booked])
  }

  @Test func lengthsAreWholeMinutesUpToADaysWork() {
    let start = clinic.at("2026-11-24 09:00")
    func rules(_ time: TimeRange) -> [Obstacle.Rule] {
      let order = BookingOrder(
        client: nil, practitioner: "mei", location: "melbourne", type: nil, time: time)
      return clinic.availability.obstacles(to: order).map(\.rule)
    }
    #expect(rules(TimeRange(start: start, minutes: 1)).isEmpty)
    #expect(rules(TimeRange(start: start, minutes: 0)) == [.length])
    #expect(rules(TimeRange(start: start, end: start.adding(seconds: 90))) == [.length])
    #expect(rules(TimeRange(start: start.adding(seconds: 1), minutes: 30)) == [.length])
    // Centuries are refused as fast as minutes.
    #expect(rules(TimeRange(start: start, minutes: 200 * 365 * 1440)) == [.onBreak, .length])
  }

  @Test func whoAndWhereAreNotKnown() {
    var order = clinic.order("2026-11-24 09:00", "09:30", at: "nowhere")
    #expect(clinic.availability.obstacles(to: order) == [Obstacle(rule: .offRoster)])
    order = clinic.order("2026-11-24 09:00", "09:30")
    order.practitioner = "nobody"
    #expect(clinic.availability.obstacles(to: order) == [Obstacle(rule: .offRoster)])
  }
}

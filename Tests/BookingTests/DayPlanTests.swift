import Booking
import CivilTime
import TestKit
import Testing

@Suite struct DayPlanTests {
  private var clinic = Example()
  private let day = Day(iso: "2026-11-24")!

  /// Ids as the names they were made from.
  private func lines(_ plan: DayPlan) -> [String] {
    plan.segments.map { segment in
      let start = clinic.zone.wallTime(of: segment.time.start)
      return "\(start) \(segment.kind)".replacing("Booking.", with: "")
        .replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/) { guid in
          Appointment.ID(String(guid.output.0)).name
        }
    }
  }

  @Test func anOrdinaryDay() {
    let plan = clinic.availability.plan(of: "mei", at: "melbourne", on: day, in: clinic.zone)
    #expect(
      lines(plan) == [
        "00:00 offRoster", "09:00 free", "12:00 onBreak", "13:00 free", "17:00 offRoster",
      ])
    #expect(plan.segment(at: clinic.at("2026-11-24 12:00"))?.kind == .onBreak)
    #expect(plan.segment(at: clinic.at("2026-11-24 11:59"))?.kind == .free)
    #expect(plan.segment(at: clinic.at("2026-11-25 00:00")) == nil)
    #expect(plan.segment(at: clinic.at("2026-11-23 23:59")) == nil)
  }

  @Test mutating func appointmentsAreShownBeforeAllElse() {
    clinic.now = clinic.at("2026-11-24 10:00")
    clinic.book("n1", "2026-11-24 09:30", "10:30")
    clinic.book("n2", "2026-11-24 10:30", "11:00")
    clinic.book("n3", "2026-11-24 12:30", "13:00")
    clinic.book.closures = [
      Closure(
        location: "melbourne", time: clinic.range("2026-11-24 16:00", "18:00"), reason: "Party")
    ]
    clinic.book.leave = [
      Leave(practitioner: "mei", time: clinic.range("2026-11-24 15:00", "20:00"), note: "Early")
    ]
    let plan = clinic.availability.plan(of: "mei", at: "melbourne", on: day, in: clinic.zone)
    #expect(
      lines(plan) == [
        "00:00 offRoster", "09:00 past", "09:30 booked([n1])", "10:30 booked([n2])", "11:00 free",
        "12:00 onBreak", "12:30 booked([n3])", "13:00 free", "15:00 onLeave(note: \"Early\")",
        "16:00 closed(reason: \"Party\")", "18:00 onLeave(note: \"Early\")", "20:00 offRoster",
      ])
  }

  @Test func elsewhereIsSaidInTheOtherLocationsHours() {
    let plan = clinic.availability.plan(
      of: "mei", at: "melbourne", on: day.adding(days: 4), in: clinic.zone)
    #expect(
      lines(plan) == ["00:00 offRoster", "09:30 elsewhere(adelaide)", "12:30 offRoster"])
  }

  @Test func anUnknownLocationIsOffTheRoster() {
    let plan = clinic.availability.plan(of: "mei", at: "nowhere", on: day, in: clinic.zone)
    #expect(lines(plan) == ["00:00 offRoster"])
  }

  @Test mutating func whereOnlyFreeTimeIsToldTheRestIsNotOffered() {
    clinic.now = clinic.at("2026-11-24 09:30")
    clinic.book("n1", "2026-11-24 14:00", "15:00")
    let free = clinic.availability.free(days: day...day, in: clinic.zone)
    let plan = DayPlan(
      of: "mei", at: "melbourne", on: day, in: clinic.zone, free: free,
      appointments: clinic.appointments, now: clinic.now)
    #expect(
      lines(plan) == [
        "00:00 past", "09:30 free", "12:00 notOffered", "13:00 free", "14:00 booked([n1])",
        "15:00 free", "17:00 notOffered",
      ])
  }
}

import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct MonthTests {
  let clinic = PaperClinic.riverside()
  private let today = PaperClinic.today

  private func desk(_ macro: KeyMacro) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(macro)
    return desk
  }

  @Test func walksDaysWeeksAndMonths() async {
    let desk = await desk("3 RIGHT DOWN")
    #expect(desk.state.diary.day == today.adding(days: 8))
    await desk.rush("PAGE-DOWN")
    #expect(desk.state.diary.day == Day(iso: "2027-01-02"))
    #expect(desk.state.month?.days.contains(Day(iso: "2027-01-31")!) == true)
    await desk.rush("t")
    #expect(desk.state.diary.day == today)
    await desk.rush("END")
    #expect(desk.state.diary.day == Day(iso: "2026-11-30"))
    await desk.rush("HOME")
    #expect(desk.state.diary.day == Day(iso: "2026-11-01"))
  }

  /// Keys don't act on appointments that aren't on the screen.
  @Test(arguments: ["x", "m", "e", "y", "a", "s"]) func noAppointmentIsSelected(
    _ key: String
  ) async {
    let desk = await desk(KeyMacro("j j j 3 " + key))
    #expect(desk.state.overlays.isEmpty)
    #expect(await clinic.writes == 0)
  }

  @Test func enterOpensTheDay() async {
    let desk = await desk("3 RIGHT ENTER")
    #expect(desk.state.diary.view == .day)
    #expect(desk.state.diary.day == today.adding(days: 1))
    #expect(desk.state.diary.isCurrent)
  }

  @Test func goingToADayStaysInTheMonth() async {
    let desk = await desk("3 g 2 4 / 1 2 ENTER")
    #expect(desk.state.diary.view == .month)
    #expect(desk.state.month?.days.contains(Day(iso: "2026-12-24")!) == true)
  }

  @Test func whatIsBookedIsShownInItsDay() async {
    let desk = await desk("3 b s m i SPACE j ENTER ENTER")
    #expect(desk.state.diary.view == .day)
    #expect(desk.orders.count == 1)
  }

  /// Within a month that is read, moving sends no request.
  @Test func movingAsksForNothing() async {
    let desk = await desk("3")
    let asked = desk.effects.count
    await desk.rush("RIGHT RIGHT LEFT UP DOWN")
    #expect(desk.effects.count == asked)
  }

  @Test func leavesOutWhoIsHidden() async {
    let desk = await desk("3")
    let before = desk.state.month?.free?[today.adding(days: 1)] ?? 0
    await desk.rush("TAB TAB SPACE")
    #expect(desk.state.month?.free?[today.adding(days: 1)] == before - 16)
  }
}

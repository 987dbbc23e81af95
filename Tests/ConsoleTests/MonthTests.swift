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

  @Test func countsWhatIsFree() async {
    let desk = await desk("3")
    let month = desk.state.month
    #expect(month?.days == Day(iso: "2026-10-26")!...Day(iso: "2026-12-06")!)
    // Lee works 08:30 to 17:00 with lunch, Okafor 09:00 to 17:00, Tran 09:00 to 16:00 but not here
    // today.
    #expect(month?.free?[today.adding(days: 1)] == 16 + 16 + 14)
    #expect(month?.free?[today.adding(days: -1)] == nil)
    #expect(month?.free?[today.adding(days: 4)] == nil)
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

  /// Receptionists read these numbers to callers.
  @Test func countsAnewAfterEveryChange() async {
    let desk = await desk("3")
    let before = desk.state.month?.free?[today] ?? 0
    await desk.rush("1 b s m i SPACE j ENTER ENTER 3")
    #expect(desk.state.month?.free?[today] == before - 1)
    await desk.rush("u 3")
    #expect(desk.state.month?.free?[today] == before)
    await clinic.put(
      PaperClinic.visit("other", PaperClinic.jane, PaperClinic.lee, 10, 30, "physio-30", 30))
    desk.send(.ticked(desk.state.now.adding(seconds: 180)))
    await desk.settle()
    #expect(desk.state.month?.free?[today] == before - 1)
  }

  @Test func leavesOutWhoIsHidden() async {
    let desk = await desk("3")
    let before = desk.state.month?.free?[today.adding(days: 1)] ?? 0
    await desk.rush("TAB TAB SPACE")
    #expect(desk.state.month?.free?[today.adding(days: 1)] == before - 16)
  }

  /// Fully booked, closed and without work are three states.
  @Test func tellsWhatADayWithoutPlacesIs() async {
    var setting = PaperClinic.riversideSetting()
    let zone = setting.clinic.locations[0].zone
    let shut = today.adding(days: 2)
    setting.rosters.closures.append(
      Closure(
        location: setting.clinic.locations[0].id, time: zone.range(of: shut), reason: "Moving"))
    let full = today.adding(days: 3)
    setting.appointments += [PaperClinic.lee, PaperClinic.okafor, PaperClinic.tran].map {
      Appointment(
        id: Identifier("all-\($0.name)"), practitioner: $0,
        location: setting.clinic.locations[0].id, time: zone.range(of: full))
    }
    let desk = await HeadlessDesk.open(PaperClinic(setting))
    await desk.rush("3")
    let month = desk.state.month
    #expect(month?.standing(of: shut) == .closed(reason: "Moving"))
    #expect(month?.standing(of: full) == .full)
    #expect(month?.standing(of: today.adding(days: 4)) == .nothing)
    #expect(month?.standing(of: today.adding(days: 1)) == .free(places: 46))
  }

  @Test func aMonthThatCannotBeReadIsTold() async {
    let failure = BookingFailure(.unreachable, "The line is down.")
    let desk = await HeadlessDesk.open(clinic)
    await clinic.failNext(.slots, failure)
    await desk.rush("3")
    #expect(desk.state.notice == .failed(failure))
    #expect(desk.state.month?.isUnread == true)
  }
}

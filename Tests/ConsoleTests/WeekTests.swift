import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct WeekTests {
  let clinic = PaperClinic.riverside()
  private let today = PaperClinic.today

  private func desk(_ macro: KeyMacro) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(macro)
    return desk
  }

  @Test func showsSevenDaysOfOnePractitioner() async {
    let desk = await desk("2")
    #expect(desk.state.effectiveView == .week)
    #expect(desk.state.calendarColumns.map(\.day.description).first == "2026-11-23")
    #expect(desk.state.calendarColumns.map(\.practitioner) == [PaperClinic.lee].repeated(7))
    #expect(desk.state.visibleColumns == 7)
    #expect(desk.state.layout.practitioners.isEmpty)
    await desk.rush("TAB TAB")
    #expect(!desk.state.layout.practitioners.isEmpty)
  }

  @Test func walksFromDayToDayAndIntoTheNextWeek() async {
    let desk = await desk("2")
    let asked = desk.effects.count
    await desk.rush("RIGHT RIGHT")
    #expect(desk.state.diary.day == today.adding(days: 2))
    #expect(desk.cursorTime == "08:30")
    #expect(desk.selectedFree?.time.start == PaperClinic.time(8, 30, on: today.adding(days: 2)))
    #expect(desk.effects.count == asked)
    await desk.rush("RIGHT RIGHT RIGHT RIGHT")
    #expect(desk.state.diary.day == today.adding(days: 6))
    #expect(desk.state.diary.week.lowerBound == today.adding(days: 6))
    #expect(desk.state.diary.isCurrent)
    #expect(desk.effects.count > asked)
  }

  /// The week's diary shows the day at once.
  @Test func theDayOfTheCursorOpensWithoutAsking() async {
    let desk = await desk("2 RIGHT")
    let asked = desk.effects.count
    desk.press("1")
    #expect(desk.state.effectiveView == .day)
    #expect(desk.state.diary.isCurrent)
    #expect(
      desk.state.diary.columns == [PaperClinic.lee, PaperClinic.okafor, PaperClinic.tran])
    #expect(desk.effects.count == asked)
  }

  @Test func booksAndCancelsOnTheDayOfTheCursor() async {
    let desk = await desk("2 RIGHT ENTER s m i SPACE j ENTER ENTER")
    #expect(
      desk.orders.map(\.time.start) == [PaperClinic.time(8, 30, on: today.adding(days: 1))])
    #expect(desk.state.effectiveView == .week)
    #expect(desk.selectedAppointment?.id != nil)
    await desk.rush("x 1 ENTER")
    #expect(desk.cancellations.count == 1)
  }

  /// The week keeps its practitioner, even if they don't work on the cursor's day.
  @Test func thePractitionerStays() async {
    let desk = await desk("2 TAB TAB j j ENTER")
    #expect(desk.state.diary.cursor.practitioner == PaperClinic.tran)
    await desk.rush("RIGHT RIGHT LEFT j")
    #expect(desk.state.diary.cursor.practitioner == PaperClinic.tran)
    #expect(desk.state.diary.day == today.adding(days: 1))
    #expect(desk.selectedFree?.practitioner == PaperClinic.tran)
    await desk.rush("SPACE")
    #expect(desk.state.notice == .disabled(.toggle, .notAColumn))
  }

  @Test func nextFreeStaysWithThePractitioner() async {
    let desk = await desk("2 . . .")
    #expect(desk.selectedFree?.practitioner == PaperClinic.lee)
    #expect(desk.state.diary.day == today.adding(days: 1))
  }

  @Test func weeksBeginOnSundayWhereTheClinicSaysSo() async {
    let desk = HeadlessDesk(clinic, weekStart: .sunday)
    desk.send(.started)
    await desk.settle()
    await desk.rush("2")
    #expect(desk.state.diary.week.lowerBound.weekday == .sunday)
    await desk.rush("3")
    #expect(desk.state.month?.days.lowerBound.weekday == .sunday)
  }
}

extension Array {
  fileprivate func repeated(_ count: Int) -> [Element] {
    (0..<count).flatMap { _ in self }
  }
}

@Suite struct GoToTests {
  let clinic = PaperClinic.riverside()
  private let today = PaperClinic.today

  @Test func arrowsWalkToADayAndTypingLetsGoOfIt() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("g DOWN RIGHT ENTER")
    #expect(desk.state.diary.day == today.adding(days: 8))
    await desk.rush("g PAGE-DOWN UP ENTER")
    #expect(desk.state.diary.day == Day(iso: "2026-12-26"))
    await desk.rush("g t u e DOWN t o m")
    guard case .goTo(let line)? = desk.state.overlays.last else {
      Issue.record("no line is open")
      return
    }
    #expect(line.day(today: desk.state.today) == nil)
    #expect(line.editor.text == "tuetom")
  }
}

@Suite struct SearchAgainTests {
  let clinic = PaperClinic.riverside()

  @Test func walksAllThatHasTheWordsAndRound() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("F c l i e n t ENTER")
    let first = desk.selectedAppointment?.id
    await desk.rush("F3")
    let second = desk.selectedAppointment?.id
    #expect(first != nil && second != nil && first != second)
    #expect(desk.state.notice == .found(2, of: 3))
    await desk.rush("F3 F3")
    #expect(desk.selectedAppointment?.id == first)
  }

  @Test func withoutWordsItAsksForThem() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("F3")
    guard case .search? = desk.state.overlays.last else {
      Issue.record("no line is open")
      return
    }
  }

  @Test func saysThatNothingHasThemOnAnotherDay() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("F c h i d i ENTER ] F3")
    #expect(desk.state.notice == .notFound("chidi"))
  }
}

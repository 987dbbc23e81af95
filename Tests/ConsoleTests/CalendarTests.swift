import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct CalendarTests {
  let clinic = PaperClinic.riverside()

  @Test func startsOnTodayAtTheClock() async {
    let desk = await HeadlessDesk.open(clinic)
    #expect(desk.state.diary.day == PaperClinic.today)
    #expect(desk.state.diary.columns == [PaperClinic.lee, PaperClinic.okafor])
    #expect(desk.cursorTime == "08:30")
    #expect(desk.selectedFree?.practitioner == PaperClinic.lee)
  }

  /// The cursor doesn't begin on a time that is over, nor in a column with nothing ahead.
  @Test func startsOnWhatIsToCome() async {
    await clinic.put(
      PaperClinic.visit(
        "over", PaperClinic.jane, PaperClinic.lee, 10, 35, PaperClinic.physio, 30,
        status: .attended))
    let now = PaperClinic.time(10, 41)
    await clinic.setClock(to: now)
    let desk = HeadlessDesk(clinic, now: now)
    desk.send(.started)
    await desk.settle()
    #expect(desk.selectedFree?.practitioner == PaperClinic.lee)
    #expect(desk.cursorTime == "11:05")
    await clinic.put(
      PaperClinic.visit(
        "day", PaperClinic.jane, PaperClinic.lee, 8, 30, PaperClinic.physio, 510,
        status: .didNotAttend))
    let full = HeadlessDesk(clinic, now: now)
    full.send(.started)
    await full.settle()
    #expect(full.selectedFree?.practitioner == PaperClinic.okafor)
  }

  /// `first-hour` of the configuration, with the cursor still in sight.
  @Test func opensAtTheHourThatIsConfigured() async {
    let early = await HeadlessDesk.open(clinic, firstHour: 6)
    #expect(early.state.calendar.firstRow == 12)
    await early.type("]")
    #expect(early.state.calendar.firstRow == 12)
    let late = await HeadlessDesk.open(clinic, firstHour: 20)
    #expect(late.state.calendar.firstRow <= late.row)
  }

  @Test func movesByCellPageAndToTheEndsOfTheDay() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("j")
    #expect(desk.cursorTime == "09:00")
    desk.press("RIGHT")
    #expect(desk.selectedAppointment?.id == "visit-chidi")
    desk.press("l")
    #expect(desk.state.diary.cursor.practitioner == PaperClinic.okafor)
    desk.press("h h h")
    #expect(desk.state.diary.cursor.practitioner == PaperClinic.lee)
    desk.press("HOME")
    #expect(desk.cursorTime == "08:30")
    desk.press("END")
    #expect(desk.cursorTime == "16:30")
    desk.press("PAGE-DOWN PAGE-DOWN PAGE-DOWN")
    #expect(desk.row == desk.state.desk.rowCount - 1)
    desk.press("j")
    #expect(desk.row == desk.state.desk.rowCount - 1)
    desk.press("PAGE-UP PAGE-UP PAGE-UP PAGE-UP PAGE-UP k")
    #expect(desk.row == 0)
  }

  @Test func zoomsBetweenFiveMinutesAndAnHour() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("-")
    #expect(desk.state.diary.rowMinutes == 60)
    desk.press("-")
    #expect(desk.state.notice == .disabled(.zoomOut, .coarsestZoom))
    desk.press("+ + + + +")
    #expect(desk.state.diary.rowMinutes == 5)
    #expect(desk.state.notice == .zoomed(5))
    desk.press("=")
    #expect(desk.state.diary.rowMinutes == 5)
    #expect(desk.state.notice == .disabled(.zoomIn, .finestZoom))
    #expect(desk.cursorTime == "08:30")
  }

  /// The screen doesn't show the night before only to reach the end of the day.
  @Test func coarseRowsBeginWithTheDaysWork() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("j j j -")
    #expect(desk.state.diary.rowMinutes == 60)
    #expect(desk.state.calendar.firstRow == 8)
    desk.press("+ +")
    #expect(desk.state.diary.rowMinutes == 20)
    #expect(desk.state.calendar.firstRow == 27)
  }

  @Test func todayIsNow() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("] END t")
    #expect(desk.state.diary.day == PaperClinic.today)
    #expect(desk.cursorTime == "08:30")
    desk.press("END")
    #expect(desk.cursorTime == "16:30")
    await desk.rush("t")
    #expect(desk.cursorTime == "08:30")
  }

  @Test func goesByDayAndWeekAndToADayInWords() async {
    let desk = await HeadlessDesk.open(clinic)
    let today = PaperClinic.today
    await desk.rush("]")
    #expect(desk.state.diary.day == today.adding(days: 1))
    await desk.rush("} }")
    #expect(desk.state.diary.day == today.adding(days: 15))
    await desk.rush("{ [")
    #expect(desk.state.diary.day == today.adding(days: 7))
    #expect(desk.cursorTime == "08:30")
    await desk.rush("t")
    #expect(desk.state.diary.day == today)
    await desk.rush("g f r i ENTER")
    #expect(desk.state.diary.day == today.adding(days: 3))
    await desk.rush("g 2 4 / 1 2 ENTER")
    #expect(desk.state.diary.day == Day(year: 2026, month: 12, day: 24))
    await desk.rush("g n e v e r ENTER")
    #expect(desk.state.notice == .notADay("never"))
    await desk.rush("ESC")
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func keysTypedBeforeTheDayIsReadActOnThatDay() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("} j j j x 1 ENTER")
    #expect(desk.cancellations == ["visit-next-week"])
  }

  @Test func findsFreePlacesForwardsAcrossDays() async {
    let desk = await HeadlessDesk.open(clinic)
    let expected: [(Practitioner.ID, Int, Int, Int)] = [
      (PaperClinic.okafor, 9, 45, 0), (PaperClinic.lee, 10, 30, 0), (PaperClinic.lee, 12, 30, 0),
      (PaperClinic.lee, 8, 30, 1), (PaperClinic.okafor, 9, 0, 1), (PaperClinic.tran, 9, 0, 1),
    ]
    for (practitioner, hour, minute, later) in expected {
      await desk.rush(".")
      let place = desk.selectedFree
      #expect(place?.practitioner == practitioner)
      let day = PaperClinic.today.adding(days: later)
      #expect(place?.time.start == PaperClinic.time(hour, minute, on: day))
    }
    for (practitioner, hour, minute, later) in expected.reversed().dropFirst() {
      await desk.rush(",")
      #expect(desk.selectedFree?.practitioner == practitioner)
      let day = PaperClinic.today.adding(days: later)
      #expect(desk.selectedFree?.time.start == PaperClinic.time(hour, minute, on: day))
    }
  }

  /// Chidi's visit ends at 09:45, in the middle of a row.
  @Test func aFreePlaceInsideARowIsBookedAndNotTheVisitBeforeIt() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(". ctrl-l ENTER j a n e ENTER ENTER")
    #expect(desk.orders.map(\.time.start) == [PaperClinic.time(9, 45)])
    #expect(desk.orders.map(\.practitioner) == [PaperClinic.okafor])
  }

  @Test func typedAheadNextFreeGoesOnFromEachPlace() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(". . . . .")
    #expect(desk.selectedFree?.practitioner == PaperClinic.okafor)
    #expect(desk.state.diary.day == PaperClinic.today.adding(days: 1))
  }

  @Test func saysWhereTheFreePlacesEnd() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(",")
    #expect(desk.state.notice == .noEarlierFreePlace)
    var setting = PaperClinic.riversideSetting()
    setting.rosters = RosterBook()
    let shut = await HeadlessDesk.open(PaperClinic(setting))
    await shut.rush(".")
    #expect(shut.state.notice == .noFreePlace(weeks: 8))
    #expect(!shut.state.desk.isHolding)
  }

  @Test func theAgendaIsWalkedLineByLine() async {
    await clinic.put(
      PaperClinic.visit(
        "visit-yui", "client-yui", PaperClinic.lee, 10, 30, "x", 30, status: .cancelled))
    let desk = await HeadlessDesk.open(clinic)
    desk.press("4")
    #expect(desk.state.effectiveView == .agenda)
    let count = desk.state.agenda.count
    #expect(count == 7)
    #expect(desk.state.desk.agendaIndex == 0)
    for index in 1..<count {
      desk.press("j")
      #expect(desk.state.desk.agendaIndex == index)
    }
    desk.press("j")
    #expect(desk.state.desk.agendaIndex == count - 1)
    for index in (0..<count - 1).reversed() {
      desk.press("k")
      #expect(desk.state.desk.agendaIndex == index)
    }
    await desk.rush("j j j x 1 ENTER")
    #expect(desk.cancellations == ["visit-linh"])
    desk.press("1")
    #expect(desk.state.effectiveView == .day)
  }

  @Test func putsPractitionersInAndOut() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("l SPACE")
    #expect(desk.state.diary.columns == [PaperClinic.lee])
    desk.press("SPACE")
    #expect(desk.state.notice == .disabled(.toggle, .lastColumn))
    let again = await HeadlessDesk.open(clinic)
    again.press("SHIFT-TAB j j SPACE")
    #expect(again.state.pane == .practitioners)
    #expect(
      again.state.diary.columns == [PaperClinic.lee, PaperClinic.okafor, PaperClinic.tran])
    again.press("j ENTER")
    #expect(again.state.pane == .calendar)
    #expect(again.state.diary.cursor.practitioner == PaperClinic.silva)
  }

  @Test func tabGoesRoundThePanes() async {
    let desk = await HeadlessDesk.open(clinic)
    var panes: [Console.Pane] = []
    for _ in 0..<3 {
      desk.press("TAB")
      panes.append(desk.state.pane)
    }
    #expect(panes == [.clients, .practitioners, .calendar])
    desk.press("SHIFT-TAB")
    #expect(desk.state.pane == .practitioners)
  }

  @Test func narrowScreensShowOnePaneAndTheDayAsAList() async {
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 60, rows: 20))
    #expect(desk.state.layout.practitioners.isEmpty)
    #expect(desk.state.layout.calendar.columns == 60)
    desk.press("TAB")
    #expect(desk.state.layout.calendar.isEmpty)
    #expect(desk.state.layout.clients.columns == 60)
    desk.press("TAB TAB")
    desk.send(.input(.resized(Size(columns: 36, rows: 12))))
    #expect(desk.state.effectiveView == .agenda)
    await desk.rush("b s m i SPACE j ENTER ENTER")
    #expect(desk.orders.count == 1)
    desk.send(.input(.resized(Size(columns: 200, rows: 60))))
    #expect(desk.state.effectiveView == .day)
    #expect(desk.selectedAppointment?.isJanesWithLee == true)
  }

  @Test func tellsWhyAClosedCellCannotBeBooked() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("l k k k ENTER")
    guard case .whyNot(let obstacles, _)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(obstacles.contains { $0.rule == .offRoster || $0.rule == .past })
    await desk.rush("HOME h w")
    guard case .canBeBooked? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    let vendor = await HeadlessDesk.open(PaperClinic.riverside(tellsRosters: false))
    await vendor.rush("j j j w")
    #expect(vendor.state.notice == .whyNotUntold)
    #expect(vendor.state.desk.cell(PaperClinic.lee, row: 24) == .open(.notOffered))
  }

  @Test func theDiaryIsReadAnewEveryHalfMinuteAndAtMidnight() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.send(.ticked(PaperClinic.time(8, 30).adding(seconds: 29)))
    #expect(!desk.pending.contains { $0.isDiary })
    desk.send(.ticked(PaperClinic.time(8, 30).adding(seconds: 30)))
    #expect(desk.pending.contains { $0.isDiary })
    await desk.settle()
    let tomorrow = PaperClinic.today.adding(days: 1)
    await clinic.setClock(to: PaperClinic.time(0, 0, on: tomorrow))
    desk.send(.ticked(PaperClinic.time(0, 0, on: tomorrow)))
    await desk.settle()
    #expect(desk.state.diary.day == tomorrow)
    #expect(desk.state.diary.isCurrent)
  }
}

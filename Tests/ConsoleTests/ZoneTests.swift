import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Other zones, and days of 23 and 25 hours.
@Suite struct ZoneTests {
  let clinic = PaperClinic.riverside()

  @Test func anotherLocationHasItsOwnPeopleAndClock() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(";")
    #expect(desk.state.location?.id == PaperClinic.adelaide.id)
    #expect(desk.state.zone.identifier == "Australia/Adelaide")
    #expect(desk.state.diary.columns == [PaperClinic.tran, PaperClinic.silva])
    desk.press("HOME")
    #expect(desk.cursorTime == "09:00")
    #expect(
      desk.selectedFree?.time.start == PaperClinic.time(9, 0, at: PaperClinic.adelaide))
    #expect(desk.selectedFree?.time.start == PaperClinic.time(9, 30))
    await desk.rush(";")
    #expect(desk.state.diary.columns == [PaperClinic.lee, PaperClinic.okafor])
  }

  @Test func nothingOfTheLastLocationIsLeftWhileTheNextIsRead() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press(";")
    #expect(!desk.state.diary.isCurrent)
    #expect(desk.state.selection == .nothing)
    desk.press("HOME ENTER j a n e ENTER ENTER")
    await desk.settle()
    #expect(desk.orders.map(\.location) == [PaperClinic.adelaide.id])
    #expect(desk.orders.map(\.time.start) == [PaperClinic.time(9, 0, at: PaperClinic.adelaide)])
  }

  /// Jane's usual location is Melbourne, whichever the diary shows.
  @Test func bookingFromAnotherLocationGoesToTheUsualOne() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("; b s m i SPACE j ENTER ENTER x 1 ENTER")
    #expect(desk.orders.map(\.location) == [PaperClinic.melbourne.id])
    #expect(desk.state.location?.id == PaperClinic.melbourne.id)
    #expect(desk.cancellations.count == 1)
  }

  /// First Sunday of April: 25 hours; of October: 23.
  @Test(arguments: [("4/4/2027", 25), ("3/10/2027", 23)], Diary.zooms)
  func rowsTileDaysOfAnyLength(_ day: (text: String, hours: Int), minutes: Int) async {
    let desk = await HeadlessDesk.open(clinic, rowMinutes: minutes)
    await desk.rush(KeyMacro("g \(day.text) ENTER"))
    let state = desk.state
    #expect(state.desk.dayRange.seconds == day.hours * 3600)
    #expect(state.desk.rowCount == day.hours * 60 / minutes)
    #expect(state.desk.rowRange(0).start == state.desk.dayRange.start)
    #expect(state.desk.rowRange(state.desk.rowCount - 1).end == state.desk.dayRange.end)
    for row in 0..<state.desk.rowCount {
      #expect(state.desk.row(of: state.desk.rowRange(row).start) == row)
      #expect(state.desk.row(of: state.desk.rowRange(row).end.adding(seconds: -1)) == row)
      if row > 0 { #expect(state.desk.rowRange(row).start == state.desk.rowRange(row - 1).end) }
    }
  }

  @Test(arguments: ["4/4/2027", "3/10/2027"])
  func theCursorWalksThroughTheChangeOfTheClock(_ day: String) async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(KeyMacro("g \(day) ENTER"))
    #expect(desk.cursorTime == "08:30")
    #expect(desk.selectedFree?.practitioner == PaperClinic.okafor)
    desk.press("HOME")
    #expect(desk.cursorTime == "08:00")
    desk.press("PAGE-UP PAGE-UP PAGE-UP")
    #expect(desk.row == 0)
    for row in 1..<desk.state.desk.rowCount {
      desk.press("j")
      #expect(desk.row == row)
    }
    #expect(desk.cursorTime == "23:30")
    await desk.rush("[")
    #expect(desk.cursorTime == "23:30")
    await desk.rush("]")
    #expect(desk.cursorTime == "23:30")
  }

  /// 02:30 does not exist on that day.
  @Test func aTimeThatTheClockSkipsBecomesTheNextOne() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("g 2 / 1 0 / 2 0 2 7 ENTER HOME PAGE-UP PAGE-UP PAGE-UP j j j j j")
    #expect(desk.cursorTime == "02:30")
    await desk.rush("]")
    #expect(desk.cursorTime == "03:00")
  }
}

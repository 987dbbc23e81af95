import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// The screen says that the server doesn't answer.
@Suite struct SilenceTests {
  let clinic = PaperClinic.riverside()
  let start = PaperClinic.time(8, 30)

  @Test func aWaitIsToldAfterFiveSeconds() async {
    let desk = await HeadlessDesk.open(clinic)
    #expect(desk.state.desk.silentSeconds == nil)
    desk.press("]")
    #expect(desk.state.nextTick == start.adding(seconds: 5))
    desk.send(.ticked(start.adding(seconds: 4)))
    #expect(desk.state.desk.silentSeconds == nil)
    desk.send(.ticked(start.adding(seconds: 12)))
    #expect(desk.state.desk.silentSeconds == 12)
    #expect(desk.state.nextTick == start.adding(seconds: 13))
    await desk.settle()
    #expect(desk.state.desk.silentSeconds == nil)
  }

  /// With `--no-animation` the header shows the wait once; after that only the minute changes.
  @Test func whereNothingShallMoveNoSecondsAreCounted() async {
    let desk = HeadlessDesk(clinic, countsSeconds: false)
    desk.send(.started)
    await desk.settle()
    desk.press("]")
    #expect(desk.state.nextTick == start.adding(seconds: 5))
    desk.send(.ticked(start.adding(seconds: 5)))
    #expect(desk.state.desk.silentSeconds == 5)
    #expect(desk.state.nextTick >= start.adding(seconds: 30))
  }

  /// A repeated request doesn't restart the wait.
  @Test func askingAnewDoesNotBeginAnew() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("]")
    desk.send(.ticked(start.adding(seconds: 8)))
    desk.press("]")
    #expect(desk.state.desk.silentSeconds == 8)
  }

  @Test func aWriteThatIsUnderWayCounts() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j ENTER")
    desk.press("ENTER")
    desk.send(.ticked(start.adding(seconds: 6)))
    #expect(desk.state.desk.silentSeconds == 6)
  }
}

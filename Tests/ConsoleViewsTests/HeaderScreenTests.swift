import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// What the header says about the connection to the server.
@Suite struct HeaderScreenTests {
  let clinic = PaperClinic.riverside()

  private func header(after seconds: Int, _ macro: KeyMacro = "") async -> String {
    let desk = await HeadlessDesk.open(clinic)
    desk.press(macro)
    desk.send(.ticked(PaperClinic.time(8, 30).adding(seconds: seconds)))
    return desk.picture().text(row: 0)
  }

  @Test func withoutCounting() async {
    let desk = HeadlessDesk(clinic, countsSeconds: false)
    desk.send(.started)
    await desk.settle()
    desk.press("]")
    desk.send(.ticked(PaperClinic.time(8, 30).adding(seconds: 12)))
    #expect(desk.picture().text(row: 0).hasSuffix("DEMO   waiting · jm"))
  }

  @Test func liveWaitingStale() async {
    #expect(await header(after: 29).hasSuffix("DEMO   live · jm"))
    #expect(await header(after: 12, "]").hasSuffix("DEMO   waiting 12 s · jm"))
    #expect(await header(after: 39, "]").hasSuffix("DEMO   waiting 39 s · jm"))
    #expect(await header(after: 40).hasSuffix("DEMO   stale 40 s · jm"))
    #expect(await header(after: 200).hasSuffix("DEMO   stale 3 min · jm"))
  }
}

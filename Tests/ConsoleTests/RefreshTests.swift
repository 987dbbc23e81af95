import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// `r` reads the diary now and says when it was read.
@Suite struct RefreshTests {
  let clinic = PaperClinic.riverside()

  @Test func readsNowAndSaysWhen() async {
    let desk = await HeadlessDesk.open(clinic)
    await clinic.put(
      PaperClinic.visit(
        "visit-new", PaperClinic.linh, PaperClinic.lee, 14, 0, PaperClinic.physio, 30,
        status: .booked))
    await clinic.setClock(to: PaperClinic.time(8, 31))
    desk.send(.ticked(PaperClinic.time(8, 31)))
    await desk.settle()
    let before = desk.effects.count(where: \.isDiary)
    await desk.type("r")
    #expect(desk.effects.count(where: \.isDiary) == before + 1)
    #expect(desk.state.notice == .refreshed(at: PaperClinic.time(8, 31)))
    #expect(desk.state.diary.picture?.appointments.contains { $0.id == "visit-new" } == true)
  }

  /// A diary that comes by itself later says nothing.
  @Test func saysItOnce() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("r j")
    #expect(desk.state.notice == nil)
    let later = PaperClinic.time(8, 30).adding(seconds: Desk.refreshSeconds)
    await clinic.setClock(to: later)
    desk.send(.ticked(later))
    await desk.settle()
    #expect(desk.state.notice == nil)
  }

  /// The diary stays; that it is old is said, which otherwise only the top line does.
  @Test(arguments: [BookingFailure.Code.unreachable, .unavailable])
  func saysWhyNot(_ code: BookingFailure.Code) async {
    let desk = await HeadlessDesk.open(clinic)
    let failure = BookingFailure(code, "The clinic's server can't be reached.")
    await clinic.failNext(.diary, failure)
    await desk.type("r")
    #expect(desk.state.notice == .failed(failure))
    #expect(desk.state.diary.picture != nil)
    await desk.type("r")
    #expect(desk.state.notice == .refreshed(at: PaperClinic.time(8, 30)))
  }

  /// Of two in a row only the second's answer counts.
  @Test func theLastOneCounts() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("r r")
    await desk.deliver(where: \.isDiary)
    #expect(desk.state.notice == nil)
    await desk.settle()
    #expect(desk.state.notice == .refreshed(at: PaperClinic.time(8, 30)))
  }
}

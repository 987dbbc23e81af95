import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// A locked desk that asks for its PIN.
@Suite struct PinTests {
  let clinic = PaperClinic.riverside()

  private func desk(_ macro: KeyMacro) async -> HeadlessDesk {
    let desk = HeadlessDesk(clinic, lockAfterSeconds: 60, asksPin: true)
    desk.pin = "2468"
    desk.send(.started)
    await desk.settle()
    await desk.rush(macro)
    return desk
  }

  @Test func opensWithThePinAlone() async {
    let desk = await desk("z")
    #expect(desk.state.isLocked)
    await desk.rush("q x ENTER b 1 3 5 7 ENTER")
    #expect(desk.state.isLocked && desk.state.deskLock?.mistakes == 1)
    await desk.rush("2 4 6 9 BACKSPACE 8 ENTER")
    #expect(!desk.state.isLocked && desk.state.deskLock == nil)
    #expect(desk.state.overlays.isEmpty && desk.orders.isEmpty)
  }

  /// No key typed before the answer reaches the desk, and a paste isn't tried as a PIN.
  @Test func whatIsTypedMeanwhileIsLost() async {
    let desk = await desk("z")
    desk.press("2 4 6 8 ENTER x q")
    desk.send(.input(.paste("1111")))
    #expect(desk.state.isLocked)
    await desk.settle()
    #expect(!desk.state.isLocked && desk.state.overlays.isEmpty)
  }

  /// After five wrong PINs, each further one has to wait longer.
  @Test func guessingTakesEverLonger() async {
    let desk = await desk("z")
    for _ in 0..<4 { await desk.rush("1 ENTER") }
    #expect(desk.state.deskLock?.waitUntil == nil)
    var waits: [Int] = []
    for _ in 0..<8 {
      await desk.rush("1 ENTER")
      guard let due = desk.state.deskLock?.waitUntil else { break }
      waits.append(due.seconds(since: desk.state.now))
      await desk.rush("2 4 6 8 ENTER")
      #expect(desk.state.isLocked, "not before the wait is over")
      await desk.rush("ESC")
      desk.send(.ticked(due))
      await desk.settle()
    }
    #expect(waits == [1, 2, 4, 8, 16, 32, 60, 60])
    await desk.rush("2 4 6 8 ENTER")
    #expect(!desk.state.isLocked)
  }

  @Test func aDeskLeftAloneAsksToo() async {
    let desk = await desk("j")
    desk.send(.ticked(desk.state.now.adding(seconds: 61)))
    await desk.settle()
    #expect(desk.state.isLocked && desk.state.deskLock != nil)
    await desk.rush("SPACE")
    #expect(desk.state.isLocked)
  }
}

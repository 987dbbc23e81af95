import Booking
import CivilTime
import Console
import DeskModel
import DeskRuntime
import Screen
import TestKit
import Testing

@Suite struct HeldKeysTests {
  let clinic = PaperClinic.riverside()

  @Test func escapeAbandonsWhatWaitsAndKeepsTheText() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("b s m i SPACE j ENTER ENTER")
    #expect(desk.state.desk.isHolding)
    desk.press("ESC")
    #expect(!desk.state.desk.isHolding)
    await desk.settle()
    #expect(desk.orders.isEmpty)
    #expect(desk.draft?.text == "smi j")
    await desk.rush("ENTER ENTER")
    #expect(desk.orders.count == 1)
  }

  @Test func escapeAtTheStartDropsWhatWasTyped() async {
    let desk = HeadlessDesk(clinic)
    desk.send(.started)
    desk.press("b s m i SPACE j ENTER ENTER ESC")
    await desk.settle()
    #expect(desk.orders.isEmpty)
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.state.diary.isCurrent)
  }

  /// The booking continues; its answer doesn't move the diary if the user has gone on.
  @Test func escapeDuringAWriteLetsGoOfItsCard() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j ENTER")
    desk.press("ENTER")
    desk.press("ESC")
    #expect(desk.state.notice == .stillWriting)
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.state.desk.isWriting)
    desk.press("j j j")
    await desk.settle()
    #expect(desk.selectedAppointment?.id == "visit-linh")
    guard case .booked(let made)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(made.isJanesWithLee)
    #expect(desk.state.diary.picture?.appointments.contains(made) == true)
  }

  @Test func escapeDuringTheSearchForAFreePlaceStaysHere() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press(". . . .")
    #expect(desk.state.desk.isHolding)
    desk.press("ESC")
    await desk.settle()
    #expect(desk.state.diary.day == PaperClinic.today)
    #expect(desk.cursorTime == "12:30")
    #expect(desk.state.notice == nil)
  }

  @Test func escapeKeepsTheTextForTheNextBooking() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j ESC")
    #expect(desk.state.overlays.isEmpty)
    await desk.rush("b")
    #expect(desk.draft?.text == "smi j")
    await desk.rush("ENTER ENTER b")
    #expect(desk.orders.count == 1)
    #expect(desk.draft?.text == "")
  }

  @Test func quittingSettlesWrites() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j ENTER")
    desk.press("ENTER q")
    #expect(!desk.effects.contains(.quit))
    await desk.deliver(where: \.isWrite)
    #expect(desk.effects.contains(.quit))
    #expect(await clinic.writes == 1)
  }

  @Test func lettersInALineAreLettersAndQuitNothing() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b q x ESC / q ESC g q ESC")
    #expect(!desk.effects.contains(.quit))
    await desk.rush("q")
    #expect(desk.effects.contains(.quit))
  }

  @Test func pasteGoesIntoFieldsOnly() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.send(.input(.paste("x1\r")))
    #expect(desk.state.consoleNotice == .pasteIgnored)
    #expect(desk.state.overlays.isEmpty)
    desk.press("b")
    desk.send(.input(.paste("smi j\n\n")))
    await desk.settle()
    #expect(desk.draft?.text == "smi j")
    #expect(desk.draft?.phase == .typing)
    await desk.rush("ENTER")
    desk.send(.input(.paste("\r")))
    await desk.settle()
    #expect(desk.orders.isEmpty)
    let search = await HeadlessDesk.open(clinic)
    search.press("/")
    search.send(.input(.paste("11222")))
    await search.rush("ENTER")
    #expect(search.clientCard?.id == PaperClinic.linh)
    search.send(.input(.paste("x")))
    #expect(search.state.consoleNotice == .pasteIgnored)
    await search.rush("x")
    search.send(.input(.paste("1")))
    #expect(search.cancelCard?.reason == nil)
    search.press("TAB")
    search.send(.input(.paste("ill\nagain")))
    #expect(search.cancelCard?.note.text == "ill again")
  }

  /// The digit and Enter were meant for the card that didn't open.
  @Test func whatFollowsARefusalInTheSameBurstIsDropped() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("2")
    await desk.burst("x 1 ENTER")
    #expect(desk.state.notice == .disabled(.cancel, .notAnAppointment))
    #expect(desk.state.diary.view == .week)
    #expect(desk.state.overlays.isEmpty)
    await desk.burst("1")
    #expect(desk.state.diary.view == .day)
  }

  /// The same if the keys had to wait for the day.
  @Test func whatWaitedBehindARefusalIsDropped() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("] m f r i ENTER")
    await desk.settle()
    #expect(desk.state.notice == .disabled(.move, .notAnAppointment))
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func aBurstThatIsNotRefusedIsTakenWhole() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.burst("j j j x 1 ENTER")
    #expect(desk.cancellations == ["visit-linh"])
  }

  @Test func aResizeIsTakenWhileKeysWait() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("b s m i SPACE j ENTER")
    desk.send(.input(.resized(Size(columns: 132, rows: 43))))
    #expect(desk.state.desk.isHolding)
    #expect(desk.state.size == Size(columns: 132, rows: 43))
  }

  @Test func slowRequestsAreMarkedUntilTheyAnswer() async throws {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("]")
    let id = try #require(desk.pending.first.flatMap(\.diaryID))
    desk.send(.slowed(id))
    #expect(desk.state.desk.slow == [id])
    await desk.settle()
    #expect(desk.state.desk.slow.isEmpty)
  }

  @Test func noticesWeighWhatTheyMean() {
    let visit = PaperClinic.visit("v", PaperClinic.jane, PaperClinic.lee, 9, 0, "x", 30)
    let order = BookingOrder(
      client: nil, practitioner: PaperClinic.lee, location: "l", type: nil, time: visit.time)
    let failure = BookingFailure(.refused, "no")
    for notice in [
      Notice.booked(visit), .cancelled(visit, reason: nil), .settled(visit, .booked(visit)),
      .canBeBooked(order), .stillWriting,
    ] { #expect(notice.severity == .information) }
    for notice in [
      Notice.notBooked(order, failure), .notCancelled(visit, failure), .failed(failure),
    ] { #expect(notice.severity == .failure) }
    for notice in [
      Notice.disabled(.cancel, .isOver), .notADay("x"), .noFreePlace(weeks: 8),
      .whyNotUntold,
    ] { #expect(notice.severity == .warning) }
    #expect(ConsoleNotice.chooseReason.severity == .information)
    #expect(ConsoleNotice.pasteIgnored.severity == .warning)
    #expect(ConsoleNotice.unknownKey(.tab).severity == .warning)
  }

  @Test func keysWithoutAMeaningSaySo() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("Z")
    #expect(desk.state.consoleNotice == .unknownKey(.character("Z")))
    desk.press("ctrl-c")
    #expect(desk.state.consoleNotice == .interruptHint)
  }
}

extension Effect {
  fileprivate var diaryID: RequestID? {
    if case .loadDiary(let id, _) = self { id } else { nil }
  }
}

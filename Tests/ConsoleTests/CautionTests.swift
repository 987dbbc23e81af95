import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// The card warns of a likely slip, and needs a second Enter.
@Suite struct CautionTests {
  let clinic = PaperClinic.riverside()
  private let friday = PaperClinic.today.adding(days: 3)

  private func desk(_ text: String, _ opening: KeyMacro = "b") async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    desk.press(opening)
    desk.send(.input(.paste(text)))
    return desk
  }

  private func janeComes(_ hour: Int, on day: Day) async {
    await clinic.put(
      PaperClinic.visit(
        "other", PaperClinic.jane, PaperClinic.okafor, hour, 0, PaperClinic.podiatry, 45, day))
  }

  private func caution(_ desk: HeadlessDesk) -> BookingDraft.Caution? {
    guard let line = desk.draft else { return nil }
    return desk.state.desk.caution(of: line)
  }

  /// On the day that is shown and on another one. An Enter typed ahead doesn't confirm the warning.
  @Test(arguments: [0, 3]) func aClientWhoComesThenAlready(_ ahead: Int) async {
    await janeComes(15, on: PaperClinic.today.adding(days: ahead))
    let desk = await desk(ahead == 0 ? "smi j .lee 3p" : "smi j .lee fri 3p")
    await desk.rush("ENTER ENTER")
    #expect(desk.orders.isEmpty)
    guard case .comes(let visit)? = caution(desk) else {
      Issue.record("no caution")
      return
    }
    #expect(visit.id == "other")
    await desk.rush("ENTER")
    #expect(desk.orders.count == 1)
  }

  @Test func anotherTimeOfThatDayNeedsNoSecondEnter() async {
    await janeComes(14, on: friday)
    let desk = await desk("smi j .lee fri 3p")
    await desk.rush("ENTER ENTER")
    #expect(desk.orders.count == 1)
  }

  /// Another time needs its own confirmation.
  @Test func eachTimeIsAskedAboutAnew() async {
    await janeComes(15, on: friday)
    let desk = await desk("smi j .lee fri >3p")
    await desk.rush("ENTER ENTER")
    #expect(caution(desk) != nil)
    await desk.rush("RIGHT RIGHT ENTER")
    #expect(desk.orders.count == 1)
  }

  /// If the check fails, the booking goes ahead.
  @Test func aFailedQuestionDoesNotStandInTheWay() async {
    await clinic.failNext(.appointments, BookingFailure(.unreachable, "Nobody answers."))
    let desk = await desk("smi j .lee fri 3p")
    await desk.rush("ENTER ENTER")
    #expect(desk.orders.count == 1)
  }

  /// An appointment doesn't clash with itself.
  @Test func movingByHalfAnHourIsNoClash() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("DOWN DOWN DOWN m 1 0 : 1 5 ENTER ENTER")
    #expect(desk.moves.count == 1)
  }

  @Test func aSecondClientOfTheSameNameAndBirth() async {
    let desk = await desk("jane smith 12041985 0499999999", "n")
    await desk.rush("ENTER ENTER")
    #expect(caution(desk) == .known(PaperClinic.jane))
    #expect(await clinic.calls[.addClient] == nil)
    let other = await self.desk("jane smith 12041985 0499999999", "n")
    await other.rush("ENTER TAB")
    guard let line = other.draft else {
      Issue.record("no line")
      return
    }
    #expect(line.client?.id == PaperClinic.jane && line.isBooking)
    await desk.rush("ENTER")
    #expect(await clinic.calls[.addClient] == 1)
  }
}

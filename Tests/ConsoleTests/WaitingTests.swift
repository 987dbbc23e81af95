import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct WaitingTests {
  let clinic = PaperClinic.riverside()

  private func desk(_ macro: KeyMacro = "") async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(macro)
    return desk
  }

  @Test func aCancellationSaysWhomItSuitsAndOneKeyOffersIt() async throws {
    let desk = await desk("b s m i SPACE j SPACE . l e e SPACE t o d a y SPACE a m F4")
    await desk.rush("j j j x 1 ENTER")
    #expect(desk.cancellations == ["visit-linh"])
    let fit = try #require(desk.state.desk.offer?.fits.first)
    #expect(fit.entry.client == PaperClinic.jane)
    #expect(fit.place.time.overlaps(TimeRange(start: PaperClinic.time(10, 0), minutes: 30)))
    await desk.rush("W ENTER")
    guard let line = desk.draft else {
      Issue.record("no line is open")
      return
    }
    #expect(line.client?.id == PaperClinic.jane)
    #expect(line.place?.time.start == fit.place.time.start)
    await desk.rush("ENTER ENTER")
    #expect(desk.orders.map(\.client) == [PaperClinic.jane])
    #expect(try await clinic.waitingList().isEmpty)
    #expect(desk.state.waiting?.isEmpty == true)
  }

  @Test func takenOffByHand() async throws {
    let desk = await desk("b s m i SPACE j F4 W x")
    #expect(try await clinic.waitingList().isEmpty)
    #expect(desk.state.waiting?.isEmpty == true)
    await desk.rush("x ENTER ESC")
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func whatCannotBeKeptIsTold() async throws {
    await clinic.failNext(.addToWaitingList, BookingFailure(.unreachable, "The line is down."))
    let desk = await desk("b s m i SPACE j F4")
    #expect(
      desk.state.notice == .waitingNotKept(BookingFailure(.unreachable, "The line is down.")))
    guard case .booking? = desk.state.overlays.last else {
      Issue.record("the line is gone")
      return
    }
  }

  @Test func whatCannotBeReadIsTold() async {
    let desk = await desk()
    let failure = BookingFailure(.notFound, "There is no such list.")
    await clinic.failNext(.waitingList, failure)
    await desk.rush("W")
    #expect(desk.state.overlays.isEmpty && desk.state.notice == .failed(failure))
  }
}

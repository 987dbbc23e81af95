import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// After a cancellation, the freed time is selected.
@Suite struct AfterCancellingTests {
  let clinic = PaperClinic.riverside()

  private func desk(_ macro: KeyMacro) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(macro)
    return desk
  }

  @Test func theFreePlaceIsSelectedAndTheMessageSaysWhatWasCancelled() async {
    let desk = await desk("j j j x 1 ENTER")
    #expect(desk.selectedFree?.time.start == PaperClinic.time(10, 0))
    guard case .cancelled(let told, _)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(told.id == "visit-linh")
  }

  @Test func theNextBookingTakesThePlace() async {
    let desk = await desk("j j j x 1 ENTER ENTER j a n e ENTER ENTER")
    #expect(desk.orders.map(\.time.start) == [PaperClinic.time(10, 0)])
    #expect(desk.orders.map(\.client) == [PaperClinic.jane])
  }

  @Test func undoBringsItBackAndSelectsIt() async {
    let desk = await desk("j j j x 1 ENTER u")
    #expect(desk.selectedAppointment?.client == PaperClinic.linh)
    #expect(desk.selectedAppointment?.occupies == true)
  }

  @Test func undoingABookingLeavesItsPlace() async {
    let desk = await desk("b s m i SPACE j ENTER ENTER u")
    #expect(desk.selectedFree?.time.start == PaperClinic.time(8, 30))
  }

  @Test func itIsFoundInTheListOfTheDayAndOnTheClientsCard() async {
    let desk = await desk("j j j x 1 ENTER")
    let listed = desk.state.agenda.contains {
      if case .appointment(let one) = $0.content { one.id == "visit-linh" } else { false }
    }
    #expect(listed)
    await desk.rush("/ 1 1 2 2 2 ENTER")
    #expect(desk.clientFile?.appointments?.contains { $0.id == "visit-linh" } == true)
  }
}

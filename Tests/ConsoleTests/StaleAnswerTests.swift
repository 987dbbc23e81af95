import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct StaleAnswerTests {
  let clinic = PaperClinic.riverside()

  /// The pane's matches of "1122" don't answer "11229", whose search failed.
  @Test func aFailedSearchLeavesNobodyToCancel() async {
    let pane = await HeadlessDesk.open(clinic)
    await pane.type("/ 1 1 2 2")
    await clinic.failNext(.clients, BookingFailure(.unavailable, "come back later"))
    await pane.rush("9 ENTER x 1 ENTER")
    #expect(pane.cancellations.isEmpty)
    #expect(pane.state.overlays.isEmpty)
  }

  /// The notes of a card that was closed come late.
  @Test func anAnswerForAClosedCardChangesNothing() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("j j j ENTER ESC")
    #expect(desk.state.overlays.isEmpty)
    await desk.settle()
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.selectedAppointment?.id == "visit-linh")
  }
}

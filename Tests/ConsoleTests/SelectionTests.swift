import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Changes by another desk between two reads of the diary.
@Suite struct SelectionTests {
  let clinic = PaperClinic.riverside()

  /// A desk with the cursor on Linh's appointment with Lee at 10:00.
  private func deskOnLinh() async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("j j j")
    #expect(desk.selectedAppointment?.id == "visit-linh")
    return desk
  }

  @Test func followsAnAppointmentThatMoved() async {
    let desk = await deskOnLinh()
    await clinic.put(
      PaperClinic.visit("visit-linh", PaperClinic.linh, PaperClinic.okafor, 14, 0, "x", 30))
    await desk.rush("ctrl-l")
    #expect(desk.selectedAppointment?.id == "visit-linh")
    #expect(desk.state.diary.cursor.practitioner == PaperClinic.okafor)
    #expect(desk.cursorTime == "14:00")
  }

  @Test func keepsAnAppointmentThatWasCancelledAndDoesNotCancelItAgain() async {
    let desk = await deskOnLinh()
    _ = try? await clinic.cancel("visit-linh", reason: nil, notes: "")
    await desk.rush("ctrl-l")
    #expect(desk.selectedAppointment?.status == .cancelled)
    desk.press("x")
    #expect(desk.state.notice == .disabled(.cancel, .isCancelled))
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func letsGoOfAnAppointmentThatIsGone() async {
    let desk = await deskOnLinh()
    await clinic.remove("visit-linh")
    await desk.rush("ctrl-l")
    #expect(desk.selectedAppointment == nil)
    #expect(desk.selectedFree?.practitioner == PaperClinic.lee)
    #expect(desk.cursorTime == "10:00")
  }

  @Test func letsGoOfAnAppointmentThatMovedToAnotherDay() async {
    let desk = await deskOnLinh()
    await clinic.put(
      PaperClinic.visit(
        "visit-linh", PaperClinic.linh, PaperClinic.lee, 10, 0, "x", 30,
        PaperClinic.today.adding(days: 1)))
    await desk.rush("ctrl-l")
    #expect(desk.selectedAppointment == nil)
    await desk.rush("x 1 ENTER")
    #expect(desk.cancellations.isEmpty)
  }

  @Test func aFreePlaceStaysUntilSomebodyTakesIt() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("j")
    #expect(desk.selectedFree?.time.start == PaperClinic.time(9, 0))
    await clinic.put(
      PaperClinic.visit("taken", PaperClinic.chidi, PaperClinic.lee, 9, 0, "x", 30))
    await desk.rush("ctrl-l")
    #expect(desk.selectedAppointment?.id == "taken")
    #expect(desk.row == 18)
  }

  /// The card is about one appointment, wherever the diary's cursor is.
  @Test func aCancelCardKeepsItsAppointment() async {
    let desk = await deskOnLinh()
    desk.press("x")
    await clinic.remove("visit-linh")
    await clinic.put(
      PaperClinic.visit("other", PaperClinic.chidi, PaperClinic.lee, 10, 0, "x", 30))
    desk.send(.ticked(PaperClinic.time(8, 31)))
    await desk.settle()
    await desk.rush("1 ENTER")
    #expect(desk.cancellations == ["visit-linh"])
    #expect(await clinic.appointments.first { $0.id == "other" }?.occupies == true)
    guard case .notCancelled(_, let failure)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(failure.code == .notFound)
  }

  @Test func walksThroughAppointmentsThatShareARow() async {
    await clinic.put(PaperClinic.visit("a", PaperClinic.chidi, PaperClinic.lee, 14, 0, "x", 10))
    await clinic.put(PaperClinic.visit("b", PaperClinic.jane, PaperClinic.lee, 14, 10, "x", 10))
    let desk = await HeadlessDesk.open(clinic)
    var seen: [Appointment.ID] = []
    for _ in 0..<14 {
      desk.press("j")
      if let id = desk.selectedAppointment?.id { seen.append(id) }
    }
    #expect(seen == ["visit-linh", "a", "b"])
    desk.press("k k")
    #expect(desk.selectedAppointment?.id == "b" || desk.selectedAppointment?.id == "a")
  }
}

import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Undo and redo by their keys, also typed ahead of the answer.
@Suite struct UndoTests {
  let clinic = PaperClinic.riverside()

  private func desk(_ macro: KeyMacro, ahead: Bool = true) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    if ahead { await desk.rush(macro) } else { await desk.type(macro) }
    return desk
  }

  private func janes() async -> [Appointment] {
    await clinic.appointments.filter { $0.client == PaperClinic.jane }
  }

  @Test(arguments: [true, false]) func aBookingIsCancelled(_ ahead: Bool) async {
    let desk = await desk("b s m i SPACE j ENTER ENTER u", ahead: ahead)
    #expect(await janes().map(\.status) == [.cancelled])
    guard case .undone(.booked, let now)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(now.status == .cancelled)
    await desk.rush("ctrl-r")
    #expect(await janes().map(\.status) == [.cancelled, .booked])
    await desk.rush("u")
    #expect(await janes().map(\.status) == [.cancelled, .cancelled])
  }

  /// The booking is cancelled, the client is still saved, and the message says so. Keys typed ahead
  /// still act.
  @Test(arguments: [true, false]) func aNewClientStays(_ ahead: Bool) async {
    let desk = await desk(
      "n Mary SPACE Quill SPACE 12041985 SPACE 0491570156 ENTER ENTER u", ahead: ahead)
    guard case .undone(.booked(let made), _)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(made.client.map(desk.state.desk.savedClients.contains) == true)
    #expect(await clinic.appointments.last?.status == .cancelled)
  }

  /// The result is unknown, so it isn't sent a second time.
  @Test func anUnknownOutcomeIsNotRepeated() async {
    let desk = await desk("j j j x 1 ENTER")
    await clinic.failNext(.book, BookingFailure(.unknownOutcome, "No answer came."), done: true)
    await desk.rush("u u")
    #expect(desk.orders.count == 1)
    // The diary shows the result.
    if case .settled? = desk.state.notice {} else { Issue.record("not settled") }
    let back = await clinic.appointments.filter {
      $0.client == PaperClinic.linh && $0.time.start == PaperClinic.time(10, 0) && $0.occupies
    }
    #expect(back.count == 1)
  }
}

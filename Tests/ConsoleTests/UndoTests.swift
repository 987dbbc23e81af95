import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Undo and redo: each is an ordinary change with its own message.
@Suite struct UndoTests {
  let clinic = PaperClinic.riverside()
  private let friday = PaperClinic.today.adding(days: 3)

  private func desk(_ macro: KeyMacro, ahead: Bool = true) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    if ahead { await desk.rush(macro) } else { await desk.type(macro) }
    return desk
  }

  private func linh() async -> Appointment? {
    await clinic.appointments.first { $0.id == "visit-linh" }
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

  @Test func aCancellationIsBookedAnew() async {
    let desk = await desk("j j j x 1 ENTER u")
    let all = await clinic.appointments.filter {
      $0.client == PaperClinic.linh && $0.time.start == PaperClinic.time(10, 0)
    }
    #expect(all.map(\.status) == [.cancelled, .booked])
    #expect(desk.selectedAppointment?.id == all.last?.id)
    await desk.rush("ctrl-r")
    #expect(await clinic.appointments.last?.status == .cancelled)
    #expect(await clinic.appointments.last?.cancellation?.reason == "reason-ill")
  }

  /// The older change is now about the appointment that was booked anew.
  @Test func undoingBothEndsWhereItBegan() async {
    _ = await desk("b s m i SPACE j ENTER ENTER x 1 ENTER u u")
    #expect(await janes().map(\.status) == [.cancelled, .cancelled])
    #expect(await clinic.writes == 4)
  }

  @Test func aMoveGoesBack() async {
    let desk = await desk("j j j m f r i ENTER ENTER u")
    #expect(await linh()?.time.start == PaperClinic.time(10, 0))
    #expect(desk.state.diary.day == PaperClinic.today)
    await desk.rush("ctrl-r")
    #expect(await linh()?.time.start == PaperClinic.time(10, 0, on: friday))
  }

  @Test func anEditGoesBack() async {
    let desk = await desk("j j j e l a t e ENTER u")
    #expect(await linh()?.notes == "")
    await desk.rush("ctrl-r")
    #expect(await linh()?.notes == "late")
  }

  /// If the diary lacks the notes, undo must not erase them.
  @Test func undoTouchesOnlyWhatWasChanged() async {
    let desk = await HeadlessDesk.open(clinic)
    var noted = await linh()!
    noted.notes = "bring scans"
    await clinic.put(noted)
    // The diary on the screen is older and lacks the note.
    await desk.rush("j j j a u")
    #expect(await linh()?.notes == "bring scans")
    #expect(await linh()?.status == .booked)
    await desk.rush("x 1 ENTER u")
    let anew = await clinic.appointments.last { $0.client == PaperClinic.linh && $0.occupies }
    #expect(anew?.notes == "bring scans")
  }

  @Test func thereIsNothingToUndo() async {
    let desk = await desk("u")
    #expect(desk.state.notice == .disabled(.undo, .isEmpty))
    await desk.rush("ctrl-r")
    #expect(desk.state.notice == .disabled(.redo, .isEmpty))
  }

  @Test func aNewChangeForgetsWhatWasUndone() async {
    let desk = await desk("j j j e l a t e ENTER u b s m i SPACE j ENTER ENTER ctrl-r")
    #expect(desk.state.notice == .disabled(.redo, .isEmpty))
    #expect(await linh()?.notes == "")
  }

  /// The time was booked meanwhile: the message says so, and undo can be tried again.
  @Test func whatCannotBeUndoneIsTold() async {
    let desk = await desk("j j j x 1 ENTER")
    await clinic.put(
      PaperClinic.visit(
        "other", PaperClinic.chidi, PaperClinic.lee, 10, 0, PaperClinic.physio, 30))
    await desk.rush("u")
    guard case .notUndone(.cancelled, false, let failure)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(failure.code == .refused)
    await clinic.remove("other")
    await desk.rush("u")
    if case .undone? = desk.state.notice {} else { Issue.record("not undone") }
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

import Booking
import CivilTime
import DeskModel
import TestKit
import Testing

/// Undo and redo: each is an ordinary change with its own message.
@Suite struct UndoTests {
  let clinic = PaperClinic.riverside()
  private let friday = PaperClinic.today.adding(days: 3)

  private func linh() async -> Appointment { await clinic.linhs() }

  @Test func aBookingIsCancelled() async {
    let desk = await DeskSession.open(clinic)
    await desk.book("smi j")
    await desk.ask(.undo)
    #expect(await clinic.janes().map(\.status) == [.cancelled])
    guard case .undone(.booked, let now)? = desk.notice else {
      Issue.record("told \(String(describing: desk.notice))")
      return
    }
    #expect(now.status == .cancelled)
    await desk.ask(.redo)
    #expect(await clinic.janes().map(\.status) == [.cancelled, .booked])
    await desk.ask(.undo)
    #expect(await clinic.janes().map(\.status) == [.cancelled, .cancelled])
  }

  @Test func aCancellationIsBookedAnew() async {
    let desk = await DeskSession.open(clinic)
    await desk.cancel(linh())
    await desk.ask(.undo)
    let all = await clinic.appointments.filter {
      $0.client == PaperClinic.linh && $0.time.start == PaperClinic.time(10, 0)
    }
    #expect(all.map(\.status) == [.cancelled, .booked])
    #expect(desk.selectedAppointment?.id == all.last?.id)
    await desk.ask(.redo)
    #expect(await clinic.appointments.last?.status == .cancelled)
    #expect(await clinic.appointments.last?.cancellation?.reason == "reason-ill")
  }

  /// The older change is now about the appointment that was booked anew.
  @Test func undoingBothEndsWhereItBegan() async throws {
    let desk = await DeskSession.open(clinic)
    await desk.book("smi j")
    await desk.cancel(try #require(desk.selectedAppointment))
    await desk.ask(.undo, .undo)
    #expect(await clinic.janes().map(\.status) == [.cancelled, .cancelled])
    #expect(await clinic.writes == 4)
  }

  @Test func aMoveGoesBack() async {
    let desk = await DeskSession.open(clinic)
    await desk.move(linh(), to: "fri")
    #expect(await linh().time.start == PaperClinic.time(10, 0, on: friday))
    await desk.ask(.undo)
    #expect(await linh().time.start == PaperClinic.time(10, 0))
    #expect(desk.desk.diary.day == PaperClinic.today)
    await desk.ask(.redo)
    #expect(await linh().time.start == PaperClinic.time(10, 0, on: friday))
  }

  @Test func anEditGoesBack() async {
    let desk = await DeskSession.open(clinic)
    await desk.write("late", on: linh())
    await desk.ask(.undo)
    #expect(await linh().notes == "")
    await desk.ask(.redo)
    #expect(await linh().notes == "late")
  }

  /// If the diary lacks the notes, undo must not erase them.
  @Test func undoTouchesOnlyWhatWasChanged() async {
    let desk = await DeskSession.open(clinic)
    let shown = await linh()
    var noted = shown
    noted.notes = "bring scans"
    await clinic.put(noted)
    // The diary that was read is older and lacks the note.
    await desk.ask(.mark(shown, as: .arrived, by: .arrived), .undo)
    #expect(await linh().notes == "bring scans")
    #expect(await linh().status == .booked)
    await desk.cancel(shown)
    await desk.ask(.undo)
    let anew = await clinic.appointments.last { $0.client == PaperClinic.linh && $0.occupies }
    #expect(anew?.notes == "bring scans")
  }

  @Test func thereIsNothingToUndo() async {
    let desk = await DeskSession.open(clinic)
    await desk.ask(.undo)
    #expect(desk.notice == .disabled(.undo, .isEmpty))
    await desk.ask(.redo)
    #expect(desk.notice == .disabled(.redo, .isEmpty))
  }

  @Test func aNewChangeForgetsWhatWasUndone() async {
    let desk = await DeskSession.open(clinic)
    await desk.write("late", on: linh())
    await desk.ask(.undo)
    await desk.book("smi j")
    await desk.ask(.redo)
    #expect(desk.notice == .disabled(.redo, .isEmpty))
    #expect(await linh().notes == "")
  }

  /// The time was booked meanwhile: the message says so, and undo can be tried again.
  @Test func whatCannotBeUndoneIsTold() async {
    let desk = await DeskSession.open(clinic)
    await desk.cancel(linh())
    await clinic.put(
      PaperClinic.visit(
        "other", PaperClinic.chidi, PaperClinic.lee, 10, 0, PaperClinic.physio, 30))
    await desk.ask(.undo)
    guard case .notUndone(.cancelled, false, let failure)? = desk.notice else {
      Issue.record("told \(String(describing: desk.notice))")
      return
    }
    #expect(failure.code == .refused)
    await clinic.remove("other")
    await desk.ask(.undo)
    if case .undone? = desk.notice {} else { Issue.record("not undone") }
  }
}

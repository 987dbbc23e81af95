import Booking
import CivilTime
import DeskModel
import TestKit
import Testing

/// The server refuses a change to an appointment that another desk has changed meanwhile.
@Suite struct MeanwhileTests {
  let clinic = PaperClinic.riverside()
  private let later = TimeRange(start: PaperClinic.time(15, 0), minutes: 30)

  /// A desk that performs these intents, then another desk changes Linh's appointment at ten.
  private func desk(
    _ intents: Intent..., then change: (inout Appointment) -> Void
  ) async -> DeskSession {
    let desk = await DeskSession.open(clinic)
    for intent in intents { await desk.ask(intent) }
    var visit = await clinic.linhs()
    change(&visit)
    await clinic.put(visit)
    return desk
  }

  @Test func whatWasMovedIsNotCancelled() async {
    let desk = await desk(.startCancelling(clinic.linhs())) { $0.time = later }
    await desk.ask(.cancel(Cause(reason: "reason-ill")))
    #expect(await clinic.linhs().occupies)
    guard case .notCancelled(_, let failure)? = desk.notice else {
      Issue.record("told \(String(describing: desk.notice))")
      return
    }
    #expect(failure.code == .changedMeanwhile && desk.desk.cancelling == nil)
  }

  @Test func whatWasCancelledIsNotMoved() async {
    let desk = await desk(
      .booking(.move(clinic.linhs())), DeskSession.typing("11:30"), .booking(.review)
    ) { $0.status = .cancelled }
    #expect(desk.draft?.phase == .card)
    await desk.ask(.booking(.book))
    #expect(await clinic.linhs().time.start == PaperClinic.time(10, 0))
    #expect(desk.draft == nil)
  }

  @Test func whatWasMovedIsNotTakenBack() async {
    let desk = await DeskSession.open(clinic)
    await desk.book("smi j")
    await desk.book("ngu fri")
    var last = await clinic.appointments.last!
    last.time = TimeRange(start: PaperClinic.time(16, 0), minutes: 30)
    await clinic.put(last)
    await desk.ask(.undo)
    #expect(await clinic.appointments.last!.occupies)
    // Earlier changes can still be undone.
    await desk.ask(.undo, .undo)
    #expect(await clinic.janes().allSatisfy { !$0.occupies })
  }

  /// A client who has arrived meanwhile can still get a note.
  @Test func whatDoesNotMatterIsNoReason() async {
    let desk = await desk(.startEditing(clinic.linhs())) { $0.status = .arrived }
    await desk.ask(.save(Edit(notes: "mine")))
    let visit = await clinic.linhs()
    #expect(visit.notes == "mine" && visit.status == .arrived)
  }
}

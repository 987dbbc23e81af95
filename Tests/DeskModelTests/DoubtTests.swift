import Booking
import CivilTime
import DeskModel
import TestKit
import Testing

/// Changes whose answer was lost: the desk asks until it knows the result, whatever the diary shows
/// by then.
@Suite struct DoubtTests {
  let clinic = PaperClinic.riverside()
  private let unknown = BookingFailure(.unknownOutcome, "No answer came.")

  private func kept() async -> [Appointment] { await clinic.janes().filter(\.occupies) }

  /// Lets seconds pass, 15 at a time.
  private func wait(_ seconds: Int, _ desk: DeskSession) async {
    for _ in 0..<(seconds / 15) { await desk.tick(seconds: 15) }
  }

  /// A desk with a booking for Jane, then one for Linh whose answer is lost.
  private func desk(isMade: Bool) async -> DeskSession {
    let desk = await DeskSession.open(clinic)
    await desk.book("smi j")
    await clinic.failNext(.book, unknown, done: isMade)
    await desk.book("ngu fri")
    return desk
  }

  @Test func whatWasBookedAfterAllIsUndoneFirst() async {
    let desk = await desk(isMade: true)
    guard case .settled(let made, _)? = desk.notice else {
      Issue.record("told \(String(describing: desk.notice))")
      return
    }
    await desk.ask(.undo)
    #expect(desk.cancellations == [made.id])
    #expect(await kept().count == 1)
  }

  @Test func nothingOlderIsUndoneBeforeItIsKnown() async {
    let desk = await desk(isMade: false)
    await desk.ask(.undo)
    #expect(desk.notice == .disabled(.undo, .isInDoubt))
    #expect(desk.cancellations.isEmpty)
    await wait(180, desk)
    guard case .neverMade? = desk.notice else {
      Issue.record("told \(String(describing: desk.notice))")
      return
    }
    await desk.ask(.undo)
    #expect(desk.cancellations.count == 1)
    #expect(await kept().isEmpty)
  }

  /// The change reaches the server long after the desk stopped waiting, while the desk shows
  /// another day.
  @Test func whatIsMadeLaterIsTold() async throws {
    let desk = await desk(isMade: false)
    await desk.ask(.showDay(PaperClinic.today.adding(days: 7)))
    let order = try #require(desk.orders.last)
    await clinic.put(
      PaperClinic.visit(
        "late", PaperClinic.linh, PaperClinic.lee, 8, 30, PaperClinic.physio, 30,
        PaperClinic.today.adding(days: 3)))
    #expect(order.time.start == PaperClinic.time(8, 30, on: PaperClinic.today.adding(days: 3)))
    await wait(15, desk)
    guard case .settled(let made, _)? = desk.notice else {
      Issue.record("told \(String(describing: desk.notice))")
      return
    }
    #expect(made.id == "late")
    #expect(desk.desk.doubts.isEmpty)
  }

  /// The server's record shows whether it was moved, cancelled or edited, and then it can be
  /// undone.
  @Test(arguments: [PaperClinic.Verb.move, .cancel, .edit])
  func otherChangesAreAskedAfterToo(_ verb: PaperClinic.Verb) async {
    let desk = await DeskSession.open(clinic)
    let before = await clinic.linhs()
    await clinic.failNext(verb, unknown, done: true)
    switch verb {
    case .move: await desk.move(before, to: "11:30")
    case .cancel: await desk.cancel(before)
    default: await desk.write("note", on: before)
    }
    #expect(!desk.desk.doubts.isEmpty || isSettled(desk))
    // A note that may not have been saved can still be changed.
    await desk.ask(.leaveEdit)
    await wait(15, desk)
    #expect(desk.desk.doubts.isEmpty)
    await desk.ask(.undo)
    if case .undone? = desk.notice {
    } else {
      Issue.record("told \(String(describing: desk.notice))")
    }
    let after = await clinic.appointments.last {
      $0.client == before.client && $0.occupies && $0.time == before.time
    }
    #expect(after?.time == before.time && after?.notes == before.notes)
  }

  private func isSettled(_ desk: DeskSession) -> Bool {
    if case .settled? = desk.notice { true } else { false }
  }

  /// The waiting list itself shows the result, so the desk doesn't ask for minutes.
  @Test(arguments: [true, false]) func anUnknownStepOnTheWaitingListIsReadAnew(
    _ isMade: Bool
  ) async {
    let desk = await DeskSession.open(clinic)
    await desk.begin("smi j thu")
    await desk.ask(.booking(.waitForPlace))
    await clinic.failNext(.removeFromWaitingList, unknown, done: isMade)
    await desk.ask(.undo)
    #expect(desk.notice == .waitingNotKept(unknown))
    #expect(desk.desk.doubts.isEmpty)
    await wait(60, desk)
    #expect(desk.desk.waiting?.count == (isMade ? 0 : 1))
    // It can be neither undone nor redone here.
    await desk.ask(.undo)
    #expect(desk.notice == .disabled(.undo, .isEmpty))
  }
}

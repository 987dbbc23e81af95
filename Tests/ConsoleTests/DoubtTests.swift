import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Changes whose answer was lost: the desk asks until it knows the result, whatever the diary shows
/// by then.
@Suite struct DoubtTests {
  let clinic = PaperClinic.riverside()
  private let unknown = BookingFailure(.unknownOutcome, "No answer came.")

  private func kept() async -> [Appointment] {
    await clinic.appointments.filter { $0.client == PaperClinic.jane && $0.occupies }
  }

  /// Lets seconds pass, 15 at a time.
  private func wait(_ seconds: Int, _ desk: HeadlessDesk) async {
    for _ in 0..<(seconds / 15) {
      desk.send(.ticked(desk.state.now.adding(seconds: 15)))
      await desk.settle()
    }
  }

  /// A desk with a booking for Jane, then one for Linh whose answer is lost.
  private func desk(isMade: Bool) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j ENTER ENTER")
    await clinic.failNext(.book, unknown, done: isMade)
    await desk.rush("b n g u SPACE f r i ENTER ENTER")
    return desk
  }

  @Test func whatWasBookedAfterAllIsUndoneFirst() async {
    let desk = await desk(isMade: true)
    guard case .settled(let made, _)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    await desk.rush("u")
    #expect(desk.cancellations == [made.id])
    #expect(await kept().count == 1)
  }

  @Test func nothingOlderIsUndoneBeforeItIsKnown() async {
    let desk = await desk(isMade: false)
    await desk.rush("u")
    #expect(desk.state.notice == .disabled(.undo, .isInDoubt))
    #expect(desk.cancellations.isEmpty)
    await wait(180, desk)
    guard case .neverMade? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    await desk.rush("u")
    #expect(desk.cancellations.count == 1)
    #expect(await kept().isEmpty)
  }

  /// The change reaches the server long after the desk stopped waiting, while the desk shows
  /// another day.
  @Test func whatIsMadeLaterIsTold() async throws {
    let desk = await desk(isMade: false)
    await desk.rush("] ] ] ]")
    let order = try #require(desk.orders.last)
    await clinic.put(
      PaperClinic.visit(
        "late", PaperClinic.linh, PaperClinic.lee, 8, 30, PaperClinic.physio, 30,
        PaperClinic.today.adding(days: 3)))
    #expect(order.time.start == PaperClinic.time(8, 30, on: PaperClinic.today.adding(days: 3)))
    await wait(15, desk)
    guard case .settled(let made, _)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(made.id == "late")
    #expect(desk.state.desk.doubts.isEmpty)
  }

  /// The server's record shows whether it was moved, cancelled or edited, and then it can be
  /// undone.
  @Test(arguments: [
    (PaperClinic.Verb.move, "m 1 1 : 3 0 ENTER ENTER"), (.cancel, "x 1 ENTER"),
    (.edit, "e n o t e ENTER"),
  ])
  func otherChangesAreAskedAfterToo(_ verb: PaperClinic.Verb, _ keys: String) async throws {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("DOWN DOWN DOWN")
    let before = try #require(desk.selectedAppointment)
    await clinic.failNext(verb, unknown, done: true)
    await desk.rush(KeyMacro(keys))
    #expect(!desk.state.desk.doubts.isEmpty || isSettled(desk))
    // A note that may not have been saved remains in its card.
    if !desk.state.overlays.isEmpty { await desk.rush("ESC") }
    await wait(15, desk)
    #expect(desk.state.desk.doubts.isEmpty)
    await desk.rush("u")
    if case .undone? = desk.state.notice {
    } else {
      Issue.record("told \(String(describing: desk.state.notice))")
    }
    let after = await clinic.appointments.last {
      $0.client == before.client && $0.occupies && $0.time == before.time
    }
    #expect(after?.time == before.time && after?.notes == before.notes)
  }

  private func isSettled(_ desk: HeadlessDesk) -> Bool {
    if case .settled? = desk.state.notice { true } else { false }
  }

  /// The waiting list itself shows the result, so the desk doesn't ask for minutes.
  @Test(arguments: [true, false]) func anUnknownStepOnTheWaitingListIsReadAnew(
    _ isMade: Bool
  ) async throws {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j SPACE t h u F4")
    await clinic.failNext(.removeFromWaitingList, unknown, done: isMade)
    await desk.rush("u")
    #expect(desk.state.notice == .waitingNotKept(unknown))
    #expect(desk.state.desk.doubts.isEmpty)
    await wait(60, desk)
    #expect(desk.state.waiting?.count == (isMade ? 0 : 1))
    // It can be neither undone nor redone here.
    await desk.rush("u")
    #expect(desk.state.notice == .disabled(.undo, .isEmpty))
  }

  /// The diary of that day can't be read: the pane says so, and the message with the result
  /// remains.
  @Test func anUnreadDiaryDoesNotHideTheOutcome() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b n g u SPACE f r i ENTER")
    await clinic.failNext(.book, unknown, done: true)
    await clinic.failNext(.diary, BookingFailure(.unreachable, "The connection broke."))
    await desk.rush("ENTER")
    #expect(desk.state.notice?.doubt?.order != nil)
  }
}

/// The server refuses a change to an appointment that another desk has changed meanwhile.
@Suite struct MeanwhileTests {
  let clinic = PaperClinic.riverside()

  /// A desk with Linh's appointment at ten selected, which another desk then changes.
  private func desk(
    _ keys: KeyMacro, then change: (inout Appointment) -> Void
  ) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("DOWN DOWN DOWN")
    await desk.rush(keys)
    var visit = await linhs()
    change(&visit)
    await clinic.put(visit)
    return desk
  }

  private func linhs() async -> Appointment {
    await clinic.appointments.first { $0.id == "visit-linh" }!
  }

  private let later = TimeRange(start: PaperClinic.time(15, 0), minutes: 30)

  @Test func whatWasMovedIsNotCancelled() async {
    let desk = await desk("x 1") { $0.time = later }
    await desk.rush("ENTER")
    #expect(await linhs().occupies)
    guard case .notCancelled(_, let failure)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(failure.code == .changedMeanwhile && desk.state.overlays.isEmpty)
  }

  @Test func whatWasCancelledIsNotMoved() async {
    let desk = await desk("m 1 1 : 3 0 ENTER") { $0.status = .cancelled }
    await desk.rush("ENTER")
    #expect(await linhs().time.start == PaperClinic.time(10, 0))
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func whatWasMovedIsNotTakenBack() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j ENTER ENTER")
    await desk.rush("b n g u SPACE f r i ENTER ENTER")
    var last = await clinic.appointments.last!
    last.time = TimeRange(start: PaperClinic.time(16, 0), minutes: 30)
    await clinic.put(last)
    await desk.rush("u")
    #expect(await clinic.appointments.last!.occupies)
    // Earlier changes can still be undone.
    await desk.rush("u")
    await desk.rush("u")
    #expect(
      await clinic.appointments.allSatisfy { $0.client != PaperClinic.jane || !$0.occupies })
  }

  /// The card shows the other desk's note and keeps the typed one; a second Enter replaces it.
  @Test func aNoteWrittenMeanwhileIsShown() async {
    let desk = await desk("e m i n e") { $0.notes = "theirs" }
    await desk.rush("ENTER")
    #expect(await linhs().notes == "theirs")
    guard case .edit(let card)? = desk.state.overlays.last else {
      Issue.record("the card is gone")
      return
    }
    #expect(desk.state.desk.edit?.theirNote == "theirs" && card.note.text == "mine")
    await desk.rush("ENTER")
    #expect(await linhs().notes == "mine")
  }

  /// A client who has arrived meanwhile can still get a note.
  @Test func whatDoesNotMatterIsNoReason() async {
    let desk = await desk("e m i n e") { $0.status = .arrived }
    await desk.rush("ENTER")
    let visit = await linhs()
    #expect(visit.notes == "mine" && visit.status == .arrived)
  }
}

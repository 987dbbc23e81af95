import Booking
import CivilTime
import TestKit
import Testing
import Wording

@testable import DeskModel

/// Every notice and its sentence, at a desk of Riverside on Tue 24 Nov 2026 at 08:30 that has
/// booked for Jane Smith.
@Suite struct NoticeTests {
  private static let jane = visit("jane", PaperClinic.jane, "SMITH Jane", 15, 0)
  private static let later = visit("jane", PaperClinic.jane, "SMITH Jane", 16, 30)
  private static let adelaide = visit(
    "adelaide", PaperClinic.jane, "SMITH Jane", 15, 0, PaperClinic.silva, at: PaperClinic.adelaide)

  private static func visit(
    _ id: Appointment.ID, _ client: Client.ID, _ name: String, _ hour: Int, _ minute: Int,
    _ practitioner: Practitioner.ID = PaperClinic.lee, at location: Location = PaperClinic.melbourne
  ) -> Appointment {
    var visit = PaperClinic.visit(
      id, client, practitioner, hour, minute, PaperClinic.physio, 30, at: location)
    visit.subject = name
    return visit
  }

  private static func order(for client: Client.ID) -> BookingOrder {
    BookingOrder(
      client: client, practitioner: PaperClinic.lee, location: PaperClinic.melbourne.id,
      type: PaperClinic.physio, time: jane.time)
  }

  private static let order = order(for: PaperClinic.jane)
  private static let newcomers = order(for: "client-new")
  private static let move = Move(time: later.time)
  private static let refused = BookingFailure(.refused, "That time is already booked.")
  private static let silence = BookingFailure(.unknownOutcome, "The server didn't answer.")
  private static let lakeside = PracticeChoice(name: "lakeside", kind: .production)
  private static let client = Client(
    id: "client-mary", givenName: "Mary", familyName: "Quill", dateOfBirth: nil)

  private static let entry = WaitingEntry(
    WaitingOrder(
      client: PaperClinic.jane, clientName: "SMITH Jane", practitioner: PaperClinic.lee,
      type: PaperClinic.physio, wish: PlaceWish(days: [.weekday(.thursday)], times: [.morning])),
    id: "waiting-1", createdAt: PaperClinic.time(8, 0))

  private static func doubt(_ write: AppointmentWrite) -> Doubt {
    let now = PaperClinic.time(8, 30)
    return Doubt(number: 1, write: write, since: now, depth: 0, isStep: false, askedAt: now)
  }

  private static func report(
    _ purpose: Batch.Purpose, _ done: Int, of count: Int, _ failure: BookingFailure? = nil,
    unknown: Int = 0, only: Appointment? = nil
  ) -> Notice {
    .batch(
      Batch.Report(
        purpose: purpose, done: done, count: count, failure: failure, unknown: unknown, only: only))
  }

  private static func blocked(_ rule: Obstacle.Rule, _ time: TimeRange? = nil) -> Notice {
    .whyNot([Obstacle(rule: rule, time: time)], order)
  }

  private static let changes: [(Notice, String)] = [
    (.booked(jane), "Booked: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30"),
    (.booked(adelaide), "Booked: SMITH Jane, Tue 24 Nov 15:00, Silva, Physio 30, at Adelaide"),
    (
      .moved(later, from: jane),
      "Moved: SMITH Jane, Tue 24 Nov 16:30, Lee, Physio 30; it was Tue 24 Nov 15:00"
    ),
    (
      .edited(jane), "Saved: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30, booked; nothing was sent"
    ),
    (
      .cancelled(jane, reason: "reason-ill"),
      "Cancelled: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30, Ill"
    ),
    (
      .cancelled(jane, reason: nil), "Cancelled: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30"
    ),
    (.clientSaved(client), "Saved: QUILL Mary. Nothing is booked."),
    (
      .undone(.booked(jane), jane),
      "Undone: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30 is cancelled. "
        + "Messages already sent can't be recalled."
    ),
    (
      .undone(.cancelled(jane, Cause()), jane),
      "Undone: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30 is booked again, number R-jane"
    ),
    (
      .undone(.moved(from: jane, to: later), jane),
      "Undone: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30, moved back. Reminders went out again."
    ),
    (
      .undone(.edited(from: jane, to: jane), jane),
      "Undone: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30 is as it was. Nothing was sent."
    ),
    (.redone(jane), "Redone: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30"),
    (
      .waits(entry), "On the waiting list: SMITH Jane, Physio 30, Lee, thu am; W for the list"
    ),
    (.waitsNoMore(entry), "Off the waiting list: SMITH Jane"),
  ]

  private static let failures: [(Notice, String)] = [
    (
      .notBooked(order, refused),
      "Not booked: SMITH Jane, Tue 24 Nov 15:00 with Lee. That time is already booked."
    ),
    (
      .notBooked(newcomers, refused),
      "Not booked: Tue 24 Nov 15:00 with Lee. That time is already booked."
    ),
    (
      .savedNotBooked(order, refused),
      "The client is saved, but not booked for Tue 24 Nov 15:00 with Lee. "
        + "That time is already booked."
    ),
    (.notCancelled(jane, refused), "Not cancelled: that time is already booked."),
    (.notCancelled(jane, silence), "The server didn't answer."),
    (.notMoved(jane, move, refused), "Not moved: that time is already booked."),
    (.notMoved(jane, move, silence), "The server didn't answer."),
    (.notEdited(jane, refused), "Not saved: that time is already booked."),
    (.notEdited(jane, silence), "The server didn't answer."),
    (.clientNotSaved(refused), "Not saved: that time is already booked."),
    (.clientNotSaved(silence), "The server didn't answer."),
    (
      .notUndone(.booked(jane), isRedo: false, refused),
      "Not undone: that time is already booked."
    ),
    (
      .notUndone(.booked(jane), isRedo: true, refused), "Not redone: that time is already booked."
    ),
    (.notUndone(.booked(jane), isRedo: false, silence), "The server didn't answer."),
    (.waitingNotKept(refused), "The waiting list wasn't changed: that time is already booked."),
    (.waitingNotKept(silence), "The server didn't answer."),
    (.failed(refused), "That time is already booked."),
    (.notOpened(lakeside, refused), "Couldn't open lakeside: that time is already booked."),
  ]

  private static let doubts: [(Notice, String)] = [
    (
      .outcomeUnknown(doubt(.booking(order))),
      "The server didn't answer about SMITH Jane, Tue 24 Nov 15:00 with Lee. Checking now; "
        + "please don't book it again yet."
    ),
    (
      .outcomeUnknown(doubt(.booking(newcomers))),
      "The server didn't answer about Tue 24 Nov 15:00 with Lee. Checking now; "
        + "please don't book it again yet."
    ),
    (
      .outcomeUnknown(doubt(.cancellation(jane, Cause()))),
      "The server didn't answer about SMITH Jane, Tue 24 Nov 15:00 with Lee. Checking now; "
        + "please don't cancel it again yet."
    ),
    (
      .notSettled(doubt(.moving(jane, move)), at: PaperClinic.time(8, 45)),
      "Not moved as of 08:45: SMITH Jane, Tue 24 Nov 16:30 with Lee. Still checking; "
        + "please don't move it again yet."
    ),
    (
      .neverMade(doubt(.editing(jane, Edit(notes: "x")))),
      "Not changed: SMITH Jane, Tue 24 Nov 15:00 with Lee (checked 08:30). You can try again."
    ),
    (
      .settled(jane, .booked(jane)),
      "Booked after all: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30"
    ),
    (
      .settled(jane, .cancelled(jane, Cause())),
      "Cancelled after all: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30"
    ),
    (.settled(jane, nil), "Done after all: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30"),
  ]

  private static let batches: [(Notice, String)] = [
    (report(.series(nil), 3, of: 3), "All 3 booked."),
    (
      report(.series(nil), 1, of: 1, only: jane),
      "Booked: SMITH Jane, Tue 24 Nov 15:00, Lee, Physio 30."
    ),
    (report(.series(nil), 2, of: 3, refused), "2 of 3 booked: That time is already booked."),
    (
      report(.away(PaperClinic.lee), 2, of: 3, unknown: 1),
      "2 of 3 moved; reminders went out again, 1 without an answer: check the diary."
    ),
    (report(.away(PaperClinic.lee), 0, of: 2), "0 of 2 moved."),
    (
      report(.undo(.booked(jane)), 2, of: 2),
      "All 2 undone; messages already sent can't be recalled."
    ),
    (report(.redo(.booked(jane)), 2, of: 2), "All 2 redone."),
    (
      .nothingChosen, "Nothing to send: every line is left out. Space to put one back."
    ),
  ]

  private static let looking: [(Notice, String)] = [
    (
      blocked(.onBreak, TimeRange(start: PaperClinic.time(14, 45), minutes: 30)),
      "Can't book Tue 24 Nov 15:00 for 30 min: Lee, Mei has a break until 15:15."
    ),
    (
      .canBeBooked(order),
      "Nothing is in the way: 30 min can be booked from Tue 24 Nov 15:00 with Lee."
    ),
    (.whyNotUntold, "coreplus doesn't say why."),
    (.lookingForFreePlace, "Looking for the next free place …"),
    (.noFreePlace(weeks: 8), "No free place within 8 weeks."),
    (.noEarlierFreePlace, "No earlier free place."),
    (.notADay("30/2"), "30/2 isn't a date."), (.notADay("25"), "Which month? Type 25/11."),
    (.notADay("nov"), "Which day of Nov? Type 24 nov."),
    (
      .notADay("zzz"), "\"zzz\" isn't a day. Try today, tom, tue, 24/11, 24 nov or +2w."
    ),
    (.notADay(""), "Type a day: today, tom, tue, 24/11, 24 nov, +2w."),
    (
      .notAnAbsence("x"),
      "\"x\" isn't a future time. Try today, pm, tom, 24/11 until 28/11 or >1p."
    ),
    (.zoomed(15), "A row is 15 minutes."), (.zoomed(60), "A row is an hour."),
    (.found(2, of: 3), "2 of 3."),
    (
      .notFound("zoe"),
      "\"zoe\" isn't shown here. / to find a client and all their appointments."
    ),
  ]

  private static let program: [(Notice, String)] = [
    (
      .welcome, "Welcome. b to book, / to find a client, ? for all keys, T for the tutorial."
    ),
    (.parked(1), "Parked. P to open it."), (.parked(3), "Parked. P to show all 3."),
    (
      .quitLoses(calls: 1, changes: 0), "1 parked call would be lost. q again to quit."
    ),
    (
      .quitLoses(calls: 2, changes: 3),
      "2 parked calls and 3 unanswered changes would be lost. q again to quit."
    ),
    (.waiting, "Waiting for the server …"),
    (.stillWriting, "Still sending. The result will appear here."),
    (.refreshed(at: PaperClinic.time(8, 31)), "Refreshed: the diary as of 08:31."),
    (.changedPractice(lakeside), "Now at lakeside."),
  ]

  private static let refusals: [(Action, Notice.Reason, String)] = [
    (.open, .nothingSelected, "Select something first."),
    (.cancel, .notAnAppointment, "Select an appointment first."),
    (.toggle, .notAColumn, "Each column is a day. 1 to show one day's practitioners."),
    (
      .tutorial, .notTheDemo,
      "The tutorial uses invented people: start coredesk --demo, then press T."
    ),
    (.book, .isPast, "That time is past."),
    (.edit, .isCancelled, "That appointment is already cancelled."),
    (.move, .isOver, "That appointment is over and can't be moved."),
    (.cancel, .isOver, "That appointment is over and can't be cancelled."),
    (.book, .isLoading, "Still reading the diary."),
    (.toggle, .lastColumn, "The diary shows at least one practitioner."),
    (.zoomIn, .finestZoom, "Rows can't be shorter than 5 minutes."),
    (.zoomOut, .coarsestZoom, "Rows can't be longer than an hour."),
    (.location, .oneLocation, "The practice has one location."),
    (.practice, .noPractice, "No practice is set up. Add one with coredesk profiles add."),
    (
      .practice, .onePractice,
      "Only one practice is set up. Add another with coredesk profiles add."
    ),
    (.bookAgain, .noClient, "That appointment has no client."),
    (.undo, .isEmpty, "Nothing to undo."), (.redo, .isEmpty, "Nothing to redo."),
    (.park, .isEmpty, "No booking has been started to park. b to start one."),
    (.parked, .isEmpty, "No calls are parked."), (.open, .isEmpty, "There's nothing here."),
    (.arrived, .isAhead, "That day is still to come."),
    (.park, .tooMany, "Nine calls are parked already. P to open one."),
    (.practice, .hasParked, "A call is parked here. P to open it first."),
    (.dayView, .isShown, "That's already shown."),
    (.zoomIn, .noRows, "Only the day and the week have rows. 1 to show the day."),
    (.left, .noColumns, "A list has no columns. 1 to show the day in columns."),
    (.undo, .isWriting, "Still sending the last change. The result will appear here."),
    (.undo, .isInDoubt, "Still checking whether the last change was made."),
  ]

  private static let table =
    changes + failures + doubts + batches + looking + program
    + refusals.map { (.disabled($0, $1), $2) }

  private static let keys = KeyNames { use in
    let names: [KeyNames.Use: String] = [
      .action(.book): "b", .action(.clients): "/", .action(.dayView): "1", .action(.help): "?",
      .action(.parked): "P", .action(.quit): "q", .action(.tutorial): "T", .action(.waiting): "W",
      .leaveOut: "Space",
    ]
    return names[use]
  }

  private static func desk() async -> Desk {
    let session = await DeskSession.open(PaperClinic.riverside())
    await session.book("smi j")
    return session.desk
  }

  @Test func everyNoticeHasItsSentence() async {
    let desk = await Self.desk()
    for (notice, sentence) in Self.table {
      #expect(Wording.notice(notice, desk, Self.keys) == sentence)
    }
    let missing = Set(NoticeKind.allCases).subtracting(Self.table.map { NoticeKind($0.0) })
    #expect(missing.isEmpty, "not in the table: \(missing)")
    let untold = Set(Notice.Reason.allCases).subtracting(Self.refusals.map(\.1))
    #expect(untold.isEmpty, "not in the table: \(untold)")
  }

  /// Without names of keys, as in plain mode, a sentence leaves the clause about a key out.
  @Test func withoutKeysNoSentenceNamesOne() async {
    let desk = await Self.desk()
    for (notice, sentence) in Self.table {
      let bare = Wording.notice(notice, desk, .none)
      #expect(sentence == bare || bare.count < sentence.count, "\(bare)")
      #expect(bare.last != " " && !bare.contains("  ") && !bare.contains(" ."), "\(bare)")
    }
    #expect(Wording.notice(.parked(3), desk, .none) == "Parked.")
    #expect(Wording.notice(.welcome, desk, .none) == "Welcome.")
  }
}

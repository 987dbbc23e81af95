import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct SeriesTests {
  let clinic = PaperClinic.riverside()
  private let today = PaperClinic.today

  private func desk(_ macro: KeyMacro) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(macro)
    return desk
  }

  /// `smi j 3p x4`: today 15:00 and three Tuesdays after it.
  private let line: KeyMacro = "b s m i SPACE j SPACE 3 p SPACE x 4 ENTER"

  @Test func showsEveryDateBeforeAnythingIsBooked() async {
    await clinic.put(
      PaperClinic.visit(
        "other", PaperClinic.linh, PaperClinic.lee, 15, 0, PaperClinic.physio, 30,
        today.adding(days: 14)))
    let desk = await desk(line)
    let items = desk.plan?.items ?? []
    #expect(items.count == 4)
    #expect(await clinic.writes == 0)
    #expect(items.map { $0.place == $0.wanted } == [true, true, false, true])
    let instead = items[2].place?.time.start.seconds(since: items[2].wanted.time.start)
    #expect(instead.map(abs) == 1800)
  }

  /// The desk asks the server about each date that isn't free, one by one, and about no other.
  @Test func askWhyEachTakenDateIsTaken() async {
    let days = [7, 21].map { today.adding(days: $0) }
    for day in days {
      await clinic.put(
        PaperClinic.visit(
          Identifier("on-\(day)"), PaperClinic.linh, PaperClinic.lee, 15, 0, PaperClinic.physio, 30,
          day))
    }
    let desk = await HeadlessDesk.open(clinic)
    desk.press(line)
    var asked: [Instant] = []
    while !desk.pending.isEmpty {
      let questions = desk.pending.compactMap {
        if case .findObstacles(_, let order, _) = $0 { order.time.start } else { nil }
      }
      #expect(questions.count <= 1)
      asked += questions
      await desk.deliver()
    }
    #expect(asked == days.map { PaperClinic.time(15, 0, on: $0) })
    #expect(desk.plan?.items?.map { $0.obstacles?.first?.rule } == [nil, .booked, nil, .booked])
  }

  /// A server that doesn't say why is asked once, and Enter doesn't wait for it.
  @Test(arguments: [true, false]) func whoeverDoesNotTellWhyIsNotAskedAgain(_ fails: Bool) async {
    for ahead in [7, 14] {
      await clinic.put(
        PaperClinic.visit(
          Identifier("on-\(ahead)"), PaperClinic.linh, PaperClinic.lee, 15, 0, PaperClinic.physio,
          30, today.adding(days: ahead)))
    }
    let desk = await HeadlessDesk.open(clinic)
    if fails { await clinic.failNext(.whyNot, BookingFailure(.unreachable, "Nobody.")) }
    desk.press(line)
    while await desk.deliver(where: { if case .findObstacles = $0 { false } else { true } }) {}
    desk.press("ENTER")
    #expect(desk.orders.count == 1)
    await desk.settle()
    #expect(desk.orders.count == 4)
    #expect(await clinic.calls[.whyNot] == 1)
  }

  @Test func enterBooksThemAllAndUndoTakesThemBackAsOne() async {
    let desk = await desk(line)
    await desk.rush("ENTER")
    #expect(
      desk.orders.map(\.time.start)
        == [0, 7, 14, 21].map {
          PaperClinic.time(15, 0, on: today.adding(days: $0))
        })
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.selectedAppointment?.time.start == PaperClinic.time(15, 0))
    await desk.rush("u")
    #expect(desk.cancellations.count == 4)
    #expect(desk.state.diary.day == today)
    #expect(await clinic.kept(of: PaperClinic.jane).isEmpty)
    await desk.rush("ctrl-r")
    #expect(await clinic.kept(of: PaperClinic.jane).count == 4)
    await desk.rush("u")
    #expect(await clinic.kept(of: PaperClinic.jane).isEmpty)
  }

  @Test func leavesOutAndTakesAnotherTime() async {
    let desk = await desk(line)
    await desk.rush("DOWN SPACE DOWN RIGHT ENTER")
    #expect(desk.orders.count == 3)
    #expect(desk.orders[0].time.start == PaperClinic.time(15, 0))
    #expect(desk.orders[1].time.start != PaperClinic.time(15, 0, on: today.adding(days: 14)))
  }

  /// A date that was booked meanwhile doesn't stop the others, and remains in the list with its
  /// reason.
  @Test func whatIsRefusedIsToldAndTheRestIsBooked() async {
    let desk = await desk(line)
    await clinic.put(
      PaperClinic.visit(
        "other", PaperClinic.linh, PaperClinic.lee, 15, 0, PaperClinic.physio, 30,
        today.adding(days: 7)))
    await desk.rush("ENTER")
    #expect(await clinic.kept(of: PaperClinic.jane).count == 3)
    guard case .batch(let report)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(report.done == 3 && report.count == 4 && report.failure != nil)
    #expect(desk.plan?.items?.map(\.isOpen) == [false, true, false, false])
    await desk.rush("ESC ESC u")
    #expect(await clinic.kept(of: PaperClinic.jane).isEmpty)
  }

  /// The second has no answer: the desk sends no more, and doesn't repeat it.
  @Test func anUnknownOutcomeStopsTheRest() async {
    let desk = await desk(line)
    await clinic.failNext(.book, BookingFailure(.refused, "Taken."))
    await clinic.failNext(.book, BookingFailure(.unknownOutcome, "No answer."), done: true)
    await desk.rush("ENTER")
    #expect(desk.orders.count == 2)
    #expect(desk.plan?.items?.map(\.outcome)[1] == .unknown)
    #expect(desk.plan?.items?.map(\.outcome)[3] == .notSent)
    await desk.rush("ENTER")
    #expect(desk.orders.count == 5)
    #expect(await clinic.kept(of: PaperClinic.jane).count == 4)
  }

  @Test func escapeStopsAfterTheOneUnderWay() async {
    let desk = await desk(line)
    desk.press("ENTER ESC")
    await desk.settle()
    #expect(desk.orders.count == 1)
    #expect(await clinic.kept(of: PaperClinic.jane).count == 1)
  }

  /// The terminal closes in the middle: the pending change is settled, and no more are sent.
  @Test func theEndOfTheProgramStopsTheRest() async {
    let desk = await desk(line)
    desk.press("ENTER")
    desk.send(.ending)
    await desk.settle()
    #expect(desk.orders.count == 1)
    #expect(!desk.state.desk.isWriting)
  }

  /// Another time for an item removes the refusal.
  @Test func anotherPlaceIsAnotherProposal() async {
    let desk = await desk(line)
    await clinic.put(
      PaperClinic.visit(
        "other", PaperClinic.linh, PaperClinic.lee, 15, 0, PaperClinic.physio, 30,
        today.adding(days: 7)))
    await desk.rush("ENTER")
    #expect(desk.selected?.outcome != nil)
    await desk.rush("RIGHT")
    #expect(desk.selected?.outcome == nil)
    await desk.rush("ENTER")
    guard case .batch(let report)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(report.only?.time.start == desk.orders.last?.time.start)
  }

  @Test func anEndBeforeTheFirstDateIsNoSeries() async {
    let desk = await desk(
      "b s m i SPACE j SPACE f r i SPACE w e e k l y SPACE u n t i l SPACE t o m")
    await desk.rush("ENTER ENTER")
    #expect(desk.line?.problem == .seriesEndsBefore)
    #expect(desk.orders.isEmpty)
  }

  @Test func asksHowOften() async {
    let desk = await desk("b s m i SPACE j SPACE w e e k l y ENTER")
    #expect(desk.line?.problem == .seriesWithoutEnd)
    #expect(desk.plan == nil)
  }

  /// A second Enter that was typed ahead waits for the list.
  @Test func typedAheadItBooksWhatTheListHolds() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j SPACE 3 p SPACE x 2 ENTER ENTER")
    #expect(desk.orders.count == 2)
  }
}

@Suite struct AwayTests {
  let clinic = PaperClinic.riverside()
  private let today = PaperClinic.today

  private func desk(_ macro: KeyMacro) async -> HeadlessDesk {
    await clinic.put(
      PaperClinic.visit(
        "visit-jane", PaperClinic.jane, PaperClinic.lee, 11, 0, PaperClinic.physio, 30))
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(macro)
    return desk
  }

  @Test func listsEverybodyAffectedWithAPlaceForEach() async {
    let desk = await desk("A ENTER")
    let items = desk.plan?.items ?? []
    #expect(items.map(\.appointment?.id) == ["visit-linh", "visit-jane"])
    #expect(items.allSatisfy { $0.place != nil })
    // No other practitioner offers it: the next day, at the same time.
    #expect(
      items.map(\.place?.time.start) == [
        PaperClinic.time(10, 0, on: today.adding(days: 1)),
        PaperClinic.time(11, 0, on: today.adding(days: 1)),
      ])
    #expect(await clinic.writes == 0)
  }

  /// Silva is a physio too, but at another location; Okafor is free but has another specialty.
  @Test func anotherSpecialtyIsNoPlaceToGo() async {
    var setting = PaperClinic.riversideSetting()
    for index in setting.clinic.types.indices { setting.clinic.types[index].offers = nil }
    setting.appointments.append(
      PaperClinic.visit(
        "visit-jane", PaperClinic.jane, PaperClinic.lee, 11, 0, PaperClinic.physio, 30))
    let desk = await HeadlessDesk.open(PaperClinic(setting))
    await desk.rush("A ENTER")
    #expect(
      desk.plan?.items?.flatMap(\.places).map(\.practitioner).contains(PaperClinic.okafor) == false)
    #expect(desk.plan?.items?.allSatisfy { $0.place != nil } == true)
  }

  @Test func oneIsMovedAndThenAllOthers() async {
    let desk = await desk("A ENTER ENTER")
    #expect(desk.moves.keys.sorted() == ["visit-linh"])
    #expect(desk.selection == 1)
    await desk.rush("a")
    #expect(desk.moves.count == 2)
    // Every client on it is still to be called.
    #expect(desk.plan?.items?.map(\.isOpen) == [false, false])
    await desk.rush("ESC")
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func anybodyCanBeNamed() async {
    let desk = await desk("A . o k a SPACE t o m ENTER")
    guard case .away(let id, _)? = desk.plan?.purpose else {
      Issue.record("no list")
      return
    }
    #expect(id == PaperClinic.okafor)
  }

  /// A client who didn't answer the phone is skipped, and remains skipped.
  @Test func theNextIsTheOneBelow() async {
    await clinic.put(
      PaperClinic.visit(
        "visit-twin", PaperClinic.jurgen, PaperClinic.lee, 13, 0, PaperClinic.physio, 30))
    let desk = await desk("A ENTER DOWN ENTER")
    #expect(desk.moves.keys.sorted() == ["visit-jane"])
    #expect(desk.selection == 2)
    await desk.rush("ENTER ENTER")
    #expect(desk.moves.keys.sorted() == ["visit-jane", "visit-twin"])
  }

  /// A time that one appointment was moved to isn't offered to another.
  @Test func aPlaceThatWasTakenIsNotOfferedAgain() async {
    let desk = await desk("A ENTER ENTER")
    let taken = desk.plan?.items?.first?.place?.time.start
    await desk.rush("LEFT LEFT LEFT LEFT")
    #expect(desk.selected?.place?.time.start != taken)
  }

  @Test func allAreUndoneAsOne() async {
    let desk = await desk("A ENTER a")
    #expect(desk.moves.count == 2)
    await desk.rush("u")
    #expect(
      await clinic.appointments.first { $0.id == "visit-jane" }?.time.start
        == PaperClinic.time(11, 0))
    #expect(
      await clinic.appointments.first { $0.id == "visit-linh" }?.time.start
        == PaperClinic.time(10, 0))
  }

  @Test func aPartOfTheDay() async {
    let desk = await desk("A > 1 0 : 3 0 ENTER")
    #expect(desk.plan?.items?.map(\.appointment?.id) == ["visit-jane"])
  }

  @Test func cancellingFromTheListSettlesThatOne() async {
    let desk = await desk("A ENTER x 1 ENTER")
    #expect(desk.cancellations == ["visit-linh"])
    #expect(desk.plan?.items?.map(\.isOpen) == [false, true])
    await desk.rush("a")
    #expect(desk.moves.keys.sorted() == ["visit-jane"])
  }

  /// Two appointments at the same time don't get the same new time.
  @Test func noPlaceIsProposedTwice() async {
    await clinic.put(
      PaperClinic.visit(
        "visit-twin", PaperClinic.jurgen, PaperClinic.lee, 11, 0, PaperClinic.physio, 30))
    let desk = await desk("A ENTER")
    let places = (desk.plan?.items ?? []).compactMap(\.place?.time.start)
    #expect(places.count == 3 && Set(places).count == 3)
  }

  @Test func wordsThatAreNoTimeAreRefused() async {
    let desk = await desk("A n e v e r ENTER")
    #expect(desk.state.notice == .notAnAbsence("never"))
    #expect(desk.plan == nil)
  }

  @Test func severalDays() async {
    let desk = await desk("A t o d a y SPACE u n t i l SPACE 4 / 1 2 ENTER")
    #expect(desk.plan?.items?.contains { $0.appointment?.id == "visit-next-week" } == true)
    let back = PaperClinic.time(0, 0, on: Day(iso: "2026-12-05")!)
    #expect(desk.plan?.items?.allSatisfy { ($0.place?.time.start ?? back) >= back } == true)
  }
}

extension HeadlessDesk {
  fileprivate var plan: Plan? { state.desk.plan }

  /// The index of the selected item.
  fileprivate var selection: Int? {
    for case .plan(let card) in state.overlays { return card.selection(state.desk) }
    return nil
  }

  /// The selected item.
  fileprivate var selected: Plan.Item? {
    for case .plan(let card) in state.overlays { return card.selected(state.desk) }
    return nil
  }

  fileprivate var line: BookingDraft? { state.desk.draft }
}

extension PaperClinic {
  /// A client's appointments that aren't cancelled.
  fileprivate func kept(of client: Client.ID) -> [Appointment] {
    setting.appointments.filter { $0.client == client && $0.occupies }
  }
}

import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// The list of today's changes, by this desk and by others.
@Suite struct ChangesTests {
  /// The list; nil unless it is open.
  private func list(_ desk: HeadlessDesk) -> ChangeList? {
    if case .changes? = desk.state.overlays.last { desk.state.desk.changes } else { nil }
  }

  @Test func listsWhatTheServerTells() async throws {
    let clinic = PaperClinic.riverside()
    let visit = PaperClinic.visit(
      "other", PaperClinic.linh, PaperClinic.lee, 15, 0, PaperClinic.physio, 30)
    await clinic.put(visit)
    for (id, kind, who) in [(1, DiaryChange.Kind.booked, "ab"), (2, .moved, "jm")] {
      await clinic.record(
        DiaryChange(
          id: id, at: PaperClinic.time(8, 10), kind: kind, application: "Desk",
          operatorInitials: who, appointment: visit))
    }
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("c")
    let changes = try #require(list(desk)?.changes)
    #expect(changes.map(\.kind) == [.moved, .booked])
    #expect(changes.map { desk.state.desk.isMine($0) } == [true, false])
    await desk.rush("j ENTER")
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.state.diary.cursor.appointment == "other")
  }

  /// If the server lists no changes, the desk shows its own.
  @Test func withoutTheServerThisDesksOwn() async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside(tellsRosters: false))
    await desk.rush("b s m i SPACE j ENTER ENTER m f r i ENTER ENTER u c")
    guard case .read(let changes, let tellsOthers)? = list(desk) else {
      Issue.record("no list is open")
      return
    }
    #expect(!tellsOthers)
    #expect(changes.map(\.kind) == [.undone, .moved, .booked])
    #expect(changes[1].from != nil)
    #expect(changes.allSatisfy { desk.state.desk.isMine($0) })
  }

  /// Without initials, the server knows only the application, but the desk knows its own changes.
  @Test func whatThisDeskDidIsItsOwnWithoutInitialsToo() async throws {
    let clinic = PaperClinic.riverside()
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j ENTER ENTER")
    let made = try #require(await clinic.appointments.first { $0.client == PaperClinic.jane })
    let other = PaperClinic.visit(
      "other", PaperClinic.linh, PaperClinic.lee, 15, 0, PaperClinic.physio, 30)
    for (id, appointment, kind) in [
      (1, made, DiaryChange.Kind.booked), (2, other, .booked), (3, made, .moved),
    ] {
      await clinic.record(
        DiaryChange(
          id: id, at: PaperClinic.time(8, 30), kind: kind,
          application: "coredesk console", appointment: appointment))
    }
    await desk.rush("c")
    let changes = try #require(list(desk)?.changes)
    // Newest first: another desk's move, another desk's booking, this desk's.
    #expect(changes.map { desk.state.desk.isMine($0) } == [false, false, true])
  }

  @Test func theServerIsToldWhoWorks() async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.rush("o a b ENTER")
    #expect(desk.effects.contains(.tellOperator("jm")))
    #expect(desk.effects.last == .tellOperator("ab"))
  }

  @Test func whatCannotBeReadIsTold() async {
    let clinic = PaperClinic.riverside()
    let desk = await HeadlessDesk.open(clinic)
    let failure = BookingFailure(.unreachable, "The line is down.")
    await clinic.failNext(.changes, failure)
    await desk.rush("c")
    #expect(list(desk) == nil && desk.state.notice == .failed(failure))
  }
}

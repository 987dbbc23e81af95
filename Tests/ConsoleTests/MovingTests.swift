import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// Moving, editing and booking again.
@Suite struct MovingTests {
  let clinic = PaperClinic.riverside()
  private let friday = PaperClinic.today.adding(days: 3)
  /// Moves to Linh's appointment at 10:00, three rows below the cursor.
  private static let toLinh: KeyMacro = "j j j"

  private func desk(_ macro: KeyMacro, ahead: Bool = false) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    desk.press(Self.toLinh)
    if ahead { await desk.rush(macro) } else { await desk.type(macro) }
    return desk
  }

  @Test(arguments: [true, false]) func movesToFridayInSixKeys(_ ahead: Bool) async throws {
    let macro: KeyMacro = "m f r i ENTER ENTER"
    #expect(macro.keys.count == 6)
    let desk = await desk(macro, ahead: ahead)
    let moved = try #require(await clinic.appointments.first { $0.id == "visit-linh" })
    #expect(moved.time.start == PaperClinic.time(10, 0, on: friday))
    #expect(moved.practitioner == PaperClinic.lee)
    #expect(desk.selectedAppointment == moved)
    #expect(desk.state.overlays.isEmpty)
    guard case .moved(let told, let from)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(told == moved)
    #expect(from.time.start == PaperClinic.time(10, 0))
  }

  @Test func theNearestWhereTheSameTimeIsTaken() async {
    await clinic.put(
      PaperClinic.visit(
        "in-the-way", PaperClinic.chidi, PaperClinic.lee, 9, 30, PaperClinic.physio, 60, friday))
    let desk = await desk("m f r i ENTER ENTER")
    #expect(desk.moves["visit-linh"]?.time.start == PaperClinic.time(10, 30, on: friday))
  }

  /// It doesn't clash with itself.
  @Test func movesByAQuarterOfAnHour() async {
    let desk = await desk("m 1 0 : 1 5 ENTER ENTER")
    #expect(desk.moves["visit-linh"]?.time.start == PaperClinic.time(10, 15))
    #expect(await clinic.writes == 1)
  }

  @Test func movesToSomebodyElse() async {
    var setting = PaperClinic.riversideSetting()
    for index in setting.clinic.types.indices { setting.clinic.types[index].offers = nil }
    let desk = await HeadlessDesk.open(PaperClinic(setting))
    await desk.rush("j j j m . o k ENTER ENTER")
    #expect(desk.moves["visit-linh"]?.practitioner == PaperClinic.okafor)
    #expect(desk.moves["visit-linh"]?.time.start == PaperClinic.time(10, 0))
  }

  /// A practitioner who doesn't offer the client's type isn't proposed and then refused.
  @Test func whoDoesNotOfferItIsNoPlaceToMoveTo() async {
    let desk = await desk("m . o k")
    #expect(desk.draft?.problem == .typeNotOffered)
    await desk.rush("ENTER ENTER")
    #expect(desk.moves.isEmpty)
  }

  @Test func aMoveKeepsTheType() async {
    let desk = await desk("m f r i SPACE , i n i")
    #expect(desk.draft?.problem == .typeStays)
  }

  /// If an exact time is first free weeks later, the nearer times of that day come next, without
  /// the present one.
  @Test func whatIsNearerIsOfferedForAMoveToo() async {
    for ahead in [3, 10] {
      await clinic.put(
        PaperClinic.visit(
          Identifier("busy-\(ahead)"), PaperClinic.chidi, PaperClinic.lee, 10, 0,
          PaperClinic.physio, 30, PaperClinic.today.adding(days: ahead)))
    }
    let desk = await desk("m f r i SPACE 1 0")
    let places = desk.draft?.places ?? []
    #expect(places.first?.time.start == PaperClinic.time(10, 0, on: friday.adding(days: 14)))
    #expect(
      places.dropFirst().first.map { PaperClinic.melbourne.zone.day(of: $0.time.start) } == friday)
    #expect(!places.contains { $0.time.start == PaperClinic.time(10, 0) })
  }

  /// Next week Linh already has that time: the line says so, with the nearest times.
  @Test func weeksCountFromTheAppointment() async {
    let desk = await desk("m + 1 w ENTER ENTER")
    let start = desk.moves["visit-linh"]?.time.start
    #expect(start == PaperClinic.time(9, 30, on: PaperClinic.today.adding(days: 7)))
  }

  @Test func aTimeThatIsTakenIsNotMovedTo() async {
    let desk = await desk("m t o m SPACE 8 p ENTER ENTER")
    #expect(desk.moves.isEmpty)
    #expect(desk.draft?.problem == .notThen)
    #expect(desk.draft?.finding.whyNot?.obstacles?.map(\.rule) == [.offRoster])
    #expect(desk.draft?.nearest.count == 3)
  }

  @Test func wordsThatSayNothing() async {
    let desk = await desk("m s m i")
    #expect(desk.draft?.problem == .stray("smi"))
    let empty = await self.desk("m ENTER ENTER")
    #expect(empty.draft?.problem == .noWish)
    #expect(empty.moves.isEmpty)
  }

  @Test func whatIsOverStays() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("/ 1 1 2 2 2 ENTER UP m")
    #expect(desk.state.notice == .disabled(.move, .isOver))
    #expect(desk.moves.isEmpty)
  }

  @Test func aRefusalSaysSoAndLooksAgain() async {
    await clinic.failNext(.move, BookingFailure(.refused, "The selected time is not available"))
    let desk = await desk("m f r i ENTER ENTER")
    #expect(await clinic.writes == 0)
    #expect(desk.draft?.phase == .typing)
    guard case .notMoved? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
  }

  @Test func anUnknownOutcomeShowsTheDayAndPromisesNothing() async {
    await clinic.failNext(
      .move, BookingFailure(.unknownOutcome, "No answer came."), done: true)
    let desk = await desk("m f r i ENTER ENTER")
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.state.diary.day == friday)
    guard case .settled(let visit, .moved?)? = desk.state.notice else {
      Issue.record("told \(String(describing: desk.state.notice))")
      return
    }
    #expect(visit.id == "visit-linh")
  }

  // MARK: - Editing

  @Test(arguments: [true, false]) func editsTheNote(_ ahead: Bool) async {
    let desk = await desk("e r u n s SPACE l a t e ENTER", ahead: ahead)
    let edited = await clinic.appointments.first { $0.id == "visit-linh" }
    #expect(edited?.notes == "runs late")
    #expect(edited?.type == PaperClinic.physio)
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.effects.contains { if case .move = $0 { true } else { false } } == false)
    if case .edited? = desk.state.notice {} else { Issue.record("not told") }
  }

  @Test func editsTheType() async {
    _ = await desk("e DOWN ENTER")
    let edited = await clinic.appointments.first { $0.id == "visit-linh" }
    #expect(edited?.type == PaperClinic.initial)
  }

  @Test func nothingChangedSendsNothing() async {
    let desk = await desk("e ENTER")
    #expect(desk.state.overlays.isEmpty)
    #expect(await clinic.writes == 0)
  }

  /// Leaving before the note is read doesn't change it.
  @Test func leftBeforeTheNoteIsRead() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press(Self.toLinh)
    desk.press("e ESC")
    #expect(desk.state.overlays.isEmpty)
    await desk.settle()
    #expect(desk.state.overlays.isEmpty)
    #expect(await clinic.writes == 0)
  }

  @Test func aFailedEditKeepsWhatWasTyped() async {
    await clinic.failNext(.edit, BookingFailure(.unreachable, "The line is down."))
    let desk = await desk("e x y z ENTER")
    guard case .edit(let card)? = desk.state.overlays.last else {
      Issue.record("the card is gone")
      return
    }
    #expect(card.note.text == "xyz")
    #expect(desk.state.desk.edit?.write == nil)
  }

  // MARK: - Again

  @Test func booksTheSameAgain() async throws {
    let desk = await desk("y f r i SPACE 9 ENTER ENTER")
    let order = try #require(desk.orders.first)
    #expect(order.client == PaperClinic.linh)
    #expect(order.practitioner == PaperClinic.lee)
    #expect(order.type == PaperClinic.physio)
    #expect(order.time.start == PaperClinic.time(9, 0, on: friday))
    #expect(await clinic.appointments.contains { $0.id == "visit-linh" && $0.occupies })
  }
}

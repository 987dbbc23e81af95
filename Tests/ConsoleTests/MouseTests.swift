import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit
import Testing

@Suite struct MouseTests {
  let clinic = PaperClinic.riverside()

  private func click(_ desk: HeadlessDesk, _ column: Int, _ row: Int) async {
    desk.send(.input(.mouse(Mouse(action: .press, at: Point(column: column, row: row)))))
    await desk.settle()
  }

  /// The screen's row for a time.
  private func row(_ desk: HeadlessDesk, _ hour: Int, _ minute: Int) -> Int {
    desk.state.desk.row(of: PaperClinic.time(hour, minute)) - desk.state.calendar.firstRow + 2
  }

  @Test func aClickSelectsASecondOpens() async {
    let desk = await HeadlessDesk.open(clinic)
    await click(desk, 32, row(desk, 10, 0))
    #expect(desk.selectedAppointment?.id == "visit-linh")
    #expect(desk.state.overlays.isEmpty)
    await click(desk, 32, row(desk, 10, 0))
    guard case .appointment(let card)? = desk.state.overlays.last else {
      Issue.record("no card")
      return
    }
    #expect(card.id == "visit-linh")
    // While a card is open, a click on the diary does nothing.
    await click(desk, 32, row(desk, 9, 0))
    #expect(desk.selectedAppointment?.id == "visit-linh")
    #expect(await clinic.writes == 0)
  }

  @Test func aFreePlaceIsBookedFromASecondClick() async {
    let desk = await HeadlessDesk.open(clinic)
    await click(desk, 60, row(desk, 11, 0))
    #expect(desk.state.diary.cursor.practitioner == PaperClinic.okafor)
    #expect(desk.cursorTime == "11:00")
    await click(desk, 60, row(desk, 11, 0))
    #expect(desk.draft?.fixedPlace?.time.start == PaperClinic.time(11, 0))
  }

  @Test func aPractitionerIsSelectedThenShown() async {
    let desk = await HeadlessDesk.open(clinic)
    await click(desk, 3, 6)
    #expect(desk.state.pane == .practitioners)
    #expect(desk.state.people.selection == PaperClinic.tran)
    await click(desk, 3, 6)
    #expect(desk.state.pane == .calendar)
    #expect(desk.state.diary.columns.contains(PaperClinic.tran))
  }

  /// Over the panes and beside the diary, where an appointment has two lines below a heading.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 200, rows: 50)])
  func aClickSelectsOnAClientsCard(_ size: Size) async {
    for hour in [11, 13, 15] {
      await clinic.put(
        PaperClinic.visit(
          Appointment.ID("visit-\(hour)"), PaperClinic.linh, PaperClinic.lee, hour, 0,
          PaperClinic.physio, 30, status: .booked))
    }
    let desk = await HeadlessDesk.open(clinic, size: size)
    await desk.type("/ l i n h ENTER")
    guard case .client(let card)? = desk.state.overlays.last,
      let places = card.places(in: desk.state.layout, desk.state.desk)
    else {
      Issue.record("no card")
      return
    }
    let rect = places.list.rect
    for (line, entry) in places.entries.enumerated() where line - places.list.first < rect.rows {
      await click(desk, rect.column + 3, rect.row + line - places.list.first)
      guard case .client(let card)? = desk.state.overlays.last, let wanted = entry.appointment?.id
      else { continue }
      #expect(card.selection(desk.state.desk) == wanted, "\(line)")
      guard card.places(in: desk.state.layout, desk.state.desk)?.list == places.list else { break }
    }
    let chosen = desk.state.overlays.last
    // Beside the diary a click on the diary selects nothing on the card.
    if size.columns == 200 { await click(desk, 60, rect.row) }
    guard case .client(let before)? = chosen, case .client(let after)? = desk.state.overlays.last
    else { return }
    #expect(before.selection(desk.state.desk) == after.selection(desk.state.desk))
  }

  @Test func theWheelMoves() async {
    let desk = await HeadlessDesk.open(clinic)
    let before = desk.row
    desk.send(.input(.mouse(Mouse(action: .wheelDown, at: Point(column: 40, row: 10)))))
    #expect(desk.row == before + 3)
    desk.send(.input(.mouse(Mouse(action: .wheelUp, at: Point(column: 40, row: 10)))))
    #expect(desk.row == before)
  }

  @Test func itIsReallySwitchedOff() async {
    let desk = await HeadlessDesk.open(clinic)
    desk.press("M")
    #expect(desk.screenEffects.contains(.setMouse(false)))
    #expect(desk.state.usesMouse == false)
    desk.press("M")
    #expect(desk.screenEffects.contains(.setMouse(true)))
  }

  /// What the card says is what is booked, wherever the wheel turns.
  @Test func theWheelChangesNothingOnTheCardOfABooking() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("b s m i SPACE j ENTER")
    let before = desk.draft?.chosenType
    let place = desk.draft?.place
    for action in [Mouse.Action.wheelDown, .wheelUp, .wheelUp] {
      desk.send(.input(.mouse(Mouse(action: action, at: Point(column: 40, row: 18)))))
    }
    #expect(desk.draft?.chosenType == before && desk.draft?.place == place)
    #expect(desk.pending.isEmpty)
  }

  /// A click anywhere, at any size, changes nothing at the clinic and doesn't trap.
  @Test func clicksAnywhere() async {
    for size in [
      Size(columns: 80, rows: 24), Size(columns: 46, rows: 16), Size(columns: 200, rows: 50),
    ] {
      for keys: KeyMacro in ["1", "3", "4", "/"] {
        let desk = await HeadlessDesk.open(clinic, size: size)
        await desk.rush(keys)
        for row in stride(from: 0, to: size.rows + 2, by: 3) {
          for column in stride(from: 0, to: size.columns + 2, by: 7) {
            await click(desk, column, row)
            await desk.rush("ESC")
          }
        }
      }
    }
    #expect(await clinic.writes == 0)
  }
}

/// The mouse on cards: a click selects and sends nothing.
@Suite struct MouseOnCardsTests {
  private func click(_ desk: HeadlessDesk, _ row: Int) {
    desk.send(.input(.mouse(Mouse(action: .press, at: Point(column: 10, row: row)))))
  }

  private func wheel(_ desk: HeadlessDesk, _ action: Mouse.Action) {
    desk.send(.input(.mouse(Mouse(action: action, at: Point(column: 10, row: 10)))))
  }

  @Test func theWheelScrollsTheHelp() async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type("?")
    wheel(desk, .wheelDown)
    guard case .help(let card)? = desk.state.overlays.last else {
      Issue.record("the help is gone")
      return
    }
    #expect(card.firstLine == 3)
    for _ in 0..<3 { wheel(desk, .wheelUp) }
    #expect(desk.state.overlays.count == 1)
  }

  @Test func aClickSelectsAFreeTime() async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type("f t o d a y ENTER")
    guard let card = desk.findCard, let search = desk.findLine else {
      Issue.record("no list")
      return
    }
    let rect = card.places(of: search, in: desk.state.layout).list.rect
    click(desk, rect.row + 2)
    #expect(desk.findCard.map { $0.selection(search) } == 2)
    #expect(desk.draft == nil)
  }

  @Test func theWheelWalksAList() async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type("f t o d a y ENTER")
    wheel(desk, .wheelDown)
    guard let card = desk.findCard, let search = desk.findLine else {
      Issue.record("the list is gone")
      return
    }
    #expect(card.selection(search) == min(3, search.choices.count - 1))
  }

  /// A field doesn't scroll, and a click on it doesn't reach the panes below.
  @Test func aLineIsLeftAlone() async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type("b s")
    // Three steps of the wheel would select another.
    #expect((desk.draft?.clients.matches.count ?? 0) > 3)
    let before = desk.state.diary.cursor
    wheel(desk, .wheelDown)
    click(desk, 8)
    #expect(desk.draft?.clients.chosen == 0 && desk.state.diary.cursor == before)
  }

  @Test func aClickChoosesAReasonAndCancelsNothing() async {
    let clinic = PaperClinic.riverside()
    let desk = await HeadlessDesk.open(clinic)
    await desk.type("l j x")
    click(desk, desk.state.layout.card.row + 3)
    await desk.settle()
    guard case .cancel(let card)? = desk.state.overlays.last else {
      Issue.record("the card is gone")
      return
    }
    #expect(card.reason == 1)
    #expect(await clinic.writes == 0)
  }
}

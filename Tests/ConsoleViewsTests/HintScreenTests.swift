import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// The last line names the keys that do something here.
@Suite struct HintScreenTests {
  let clinic = PaperClinic.riverside()

  private func hints(
    _ macro: KeyMacro, _ size: Size = Size(columns: 80, rows: 24)
  ) async -> String {
    let desk = await HeadlessDesk.open(clinic, size: size)
    await desk.rush(macro)
    return desk.picture().text(row: size.rows - 1)
  }

  @Test func thePanes() async {
    #expect(
      await hints("TAB")
        == " / search  Tab pane  b book  f find free  . next free  u undo  g go to  ? help")
    #expect(
      await hints("SHIFT-TAB")
        == " Space show or hide  Enter to the diary  / filter  b book  f find free  ? help")
    #expect(
      await hints("SHIFT-TAB / l e e ENTER")
        == " Space show or hide  Enter to the diary  / filter  Esc show all  b book  ? help")
  }

  @Test func aClientsCard() async {
    #expect(
      await hints("/ 1 1 2 2 2 ENTER")
        == " b book  x cancel  m move  e edit  y again  a arrived  Enter open  Esc close")
    // A client without appointments has none to move or to cancel.
    #expect(await hints("/ j o y ENTER") == " b book  / another client  Esc close")
  }

  /// The hints to confirm and to leave are dropped last.
  @Test func whereItIsNarrow() async {
    #expect(
      await hints("j j j x", Size(columns: 46, rows: 16))
        == " 1-9 reason  Enter cancel it  Esc keep it")
    #expect(
      await hints("j j j x", Size(columns: 32, rows: 12)) == " Enter cancel it  Esc keep it")
  }

  @Test func reasonsOutOfSightAreCounted() async {
    var setting = PaperClinic.riversideSetting()
    setting.clinic.reasons = (1...8).map { .init(id: Identifier("r\($0)"), name: "Reason \($0)") }
    let desk = await HeadlessDesk.open(PaperClinic(setting), size: Size(columns: 46, rows: 16))
    await desk.rush("j j j x")
    let card = { (5...12).map { desk.picture().text(row: $0) } }
    #expect(card().contains("    5  Reason 5") && card().contains("  … 3 more"))
    await desk.rush("7")
    #expect(card().contains("  ▸ 7  Reason 7") && card().contains("  … 1 more"))
    await desk.rush("8")
    #expect(card().contains("  ▸ 8  Reason 8") && card().contains("  … 3 before"))
  }

  @Test func theHelpShowsThatThereIsMore() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("END")
    let before = desk.picture()
    await desk.rush("?")
    #expect(desk.picture().text(row: 21).hasSuffix(" ↓ more"))
    await desk.rush("PAGE-DOWN PAGE-DOWN PAGE-DOWN PAGE-DOWN")
    #expect(desk.picture().text(row: 21).hasSuffix(" ↑ more"))
    #expect(desk.picture().text.contains("free next, on that day"))
    // One step back scrolls at once, and the diary hasn't changed.
    let end = desk.picture()
    await desk.rush("k")
    #expect(desk.picture() != end)
    await desk.rush("ESC")
    #expect(desk.picture() == before)
  }
}

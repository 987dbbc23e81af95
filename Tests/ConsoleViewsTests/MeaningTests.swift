import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// No state is shown by colour alone, and no text from a clinic can control the terminal.
@Suite struct MeaningTests {
  let clinic = PaperClinic.riverside()

  /// Every state of a time has its own mark, so that themes only add to it.
  @Test func everyStateHasAMark() async {
    let arrived = PaperClinic.visit(
      "visit-arrived", PaperClinic.jane, PaperClinic.lee, 13, 0, PaperClinic.physio, 30,
      status: .arrived)
    await clinic.put(arrived)
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 80, rows: 30))
    let rows = desk.picture(.monochrome).text.split(separator: "\n").map(String.init)
    func row(_ time: String) -> String { rows.first { $0.contains("│ \(time) ") } ?? "" }
    #expect(row("07:30").contains("░ not here"))
    #expect(row("09:00").contains("┃ client client-chidi"))
    #expect(row("10:30").contains("· free"))
    #expect(row("12:00").contains("= break"))
    #expect(row("13:00").contains("✓"))
    await desk.type("4")
    #expect(desk.picture(.monochrome).text.contains("× client client-yui"))
  }

  @Test func themesChangeNoWord() async {
    let desk = await HeadlessDesk.open(clinic)
    #expect(desk.picture(.monochrome).text == desk.picture(.sixteenColours).text)
    #expect(desk.picture(.monochrome) != desk.picture(.sixteenColours))
  }

  /// The cursor can be seen without colours.
  @Test func theCursorStandsOutWithoutColours() async throws {
    let desk = await HeadlessDesk.open(clinic)
    let grid = desk.picture(.monochrome)
    let cursor = try #require(grid.cursor)
    let below = Point(column: cursor.column, row: cursor.row + 1)
    #expect(grid[cursor].style != grid[below].style)
  }

  @Test(arguments: [
    (ClinicKind.demo, " DEMO "), (.sandbox, " SANDBOX "),
    (.production, " PRODUCTION "),
  ])
  func theBadgeIsAWord(_ kind: ClinicKind, _ word: String) async {
    var state = Console(
      now: PaperClinic.time(8, 30), size: Size(columns: 80, rows: 24), clinicKind: kind)
    _ = state.update(.started)
    let grid = ConsoleView(theme: .monochrome).picture(of: state)
    #expect(grid.text(row: 0).contains(word))
  }

  @Test func hostileNamesAreShownAsWhatTheyAre() async {
    var visit = PaperClinic.visit(
      "visit-evil", PaperClinic.jane, PaperClinic.lee, 13, 0, PaperClinic.physio, 30)
    visit.subject = "\u{1B}]0;owned\u{7}\u{202E}EVIL\u{9B}31m\nnext"
    await clinic.put(visit)
    let desk = await HeadlessDesk.open(clinic, size: Size(columns: 200, rows: 50))
    for keys in ["", "4", "END ENTER"] as [KeyMacro] {
      await desk.type(keys)
      let text = desk.picture().text
      #expect(text.contains("EVIL"))
      let unsafe = text.unicodeScalars.filter {
        $0 != "\n" && ($0.value < 0x20 || 0x7F...0x9F ~= $0.value || $0 == "\u{202E}")
      }
      #expect(unsafe.isEmpty, "\(unsafe.map(\.value))")
    }
  }

  /// A time in another zone is shown by its own clock, with the zone's name.
  @Test func anotherZoneIsNamed() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.type(";")
    let header = desk.picture().text(row: 0)
    #expect(header.contains("Tue 24 Nov 08:00 Adelaide"), "\(header)")
  }
}

import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// The cell at the cursor says what it is.
@Suite struct CursorScreenTests {
  let clinic = PaperClinic.riverside()

  private func cell(_ macro: KeyMacro) async -> String {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(macro)
    let picture = desk.picture()
    guard let cursor = picture.cursor else { return "" }
    let row = picture.text(row: cursor.row).dropFirst(cursor.column).prefix(24)
    return String(row.prefix { $0 != "░" }).trimmingEnd
  }

  @Test func inTheMiddleOfAStretch() async {
    #expect(await cell("j") == "▶ free")
    #expect(await cell("HOME k k k") == "▶ not here")
    #expect(await cell("j j j j j j j") == "▶ break")
  }

  @Test func afterACancellation() async {
    #expect(await cell("j j j x 1 ENTER") == "▶ free")
  }

  /// Chidi's visit ends at 09:45, in the middle of a row.
  @Test func whereAPlaceBeginsInsideARow() async {
    #expect(await cell(".") == "▶ free 09:45")
  }

  @Test func inTheMiddleOfAnAppointment() async {
    await clinic.put(
      PaperClinic.visit("long", PaperClinic.jane, PaperClinic.lee, 13, 0, "x", 120))
    #expect(await cell("END k k k k") == "▶ client client-jane")
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

import Booking
import CivilTime
import Console
import ConsoleViews
import DeskModel
import Screen
import TestKit
import Testing

/// On a wide screen, a client's card is beside the diary and covers nothing.
@Suite struct ClientBesideScreenTests {
  private func desk(_ columns: Int, _ rows: Int, _ macro: KeyMacro) async -> HeadlessDesk {
    var setting = PaperClinic.riversideSetting()
    if let index = setting.clients.firstIndex(where: { $0.id == PaperClinic.linh }) {
      setting.clients[index].notes = "Hard of hearing: speak up"
      setting.clients[index].email = "linh@example.com"
    }
    let desk = await HeadlessDesk.open(
      PaperClinic(setting), size: Size(columns: columns, rows: rows))
    await desk.rush(macro)
    return desk
  }

  private func pane(_ desk: HeadlessDesk) -> [String] {
    let clients = desk.state.layout.clients
    return (clients.row..<clients.row + 16).map {
      String(desk.picture().text(row: $0).dropFirst(clients.column))
    }
  }

  @Test func contactWarningAndAppointments() async {
    let desk = await desk(120, 40, "/ 1 1 2 2 2 ENTER")
    #expect(
      pane(desk) == [
        "│ NGUYEN Linh", "│ ! Hard of hearing: speak up", "│ born 12 Apr 1985",
        "│ mobile 0400 111 222", "│ linh@example.com", "│", "│ BEFORE",
        "│  Tue 17 Nov 10:00–10:30  attended", "│    Physio 30, Lee, Melbourne", "│ TO COME",
        "│▸ Tue 24 Nov 10:00–10:30", "│    Physio 30, Lee, Melbourne",
        "│  Tue 1 Dec 10:00–10:30", "│    Physio 30, Lee, Melbourne", "│", "│",
      ])
    let clients = desk.state.layout.clients
    #expect(
      desk.picture().cursor == Point(column: clients.column + 1, row: clients.row + 10))
    #expect(desk.picture().text(row: 37).contains("Tue 24 Nov 2026, today"))
  }

  @Test func keysAsOnTheSheet() async {
    let desk = await desk(200, 50, "/ 1 1 2 2 2 ENTER j")
    #expect(pane(desk).contains("│▸ Tue 1 Dec 10:00–10:30"))
    await desk.rush("x")
    // It remains while another card is open.
    #expect(pane(desk).contains("│ NGUYEN Linh"))
    await desk.rush("1 ENTER")
    #expect(desk.cancellations == ["visit-next-week"])
    await desk.rush("ESC")
    #expect(desk.state.overlays.isEmpty && pane(desk).first?.hasPrefix("│ CLIENTS") == true)
  }

  /// The week doesn't use the pane's columns while the card is there.
  @Test func besideTheWeek() async {
    let desk = await desk(120, 40, "2 / 1 1 2 2 2 ENTER")
    #expect(pane(desk).first == "│ NGUYEN Linh")
    #expect(desk.state.layout.calendar.columns == 84)
  }
}

import Booking
import DeskModel
import Screen
import TestKit
import Testing

@testable import Console

/// Cards over one another: a client or an appointment has only one card, however it is opened.
@Suite struct CardStackTests {
  private let clinic = PaperClinic.riverside()

  private func names(_ desk: HeadlessDesk) -> [String] {
    desk.state.overlays.map { card in
      switch card {
      case .client: "client"
      case .appointment: "appointment"
      default: "other"
      }
    }
  }

  @Test func aClientOpenedAgainComesToTheTop() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j ENTER ENTER")
    await desk.rush("/ s m i SPACE j ENTER ENTER")
    #expect(names(desk) == ["client", "appointment"])
    await desk.rush("ENTER")
    #expect(names(desk) == ["appointment", "client"])
    // It hasn't changed, and its keys act at once.
    guard case .client(let card)? = desk.state.overlays.last else { return }
    #expect(card.selectedAppointment(desk.state.desk) != nil)
    await desk.rush("ENTER")
    #expect(names(desk) == ["client", "appointment"])
    await desk.rush("ESC ESC")
    #expect(names(desk).isEmpty)
  }

  @Test func leadingTheDiaryToAnAppointmentClosesWhatIsOpen() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("b s m i SPACE j ENTER ENTER")
    #expect(desk.state.diary.arrivals == 1)
    await desk.rush("/ s m i SPACE j ENTER ENTER")
    #expect(names(desk) == ["client", "appointment"] && desk.state.pane == .clients)
    await desk.rush("g")
    #expect(names(desk).isEmpty)
    #expect(desk.state.pane == .calendar && desk.state.diary.arrivals == 2)
    guard case .appointment(let appointment) = desk.state.selection else {
      Issue.record("nothing is selected")
      return
    }
    #expect(appointment.client == PaperClinic.jane)
  }

  /// No two open cards are about the same: one that is opened again comes to the top.
  @Test func thereIsOneCardOfAKind() async {
    let desk = await HeadlessDesk.open(PaperClinic.riverside())
    await desk.type("/ l i n h ENTER ? ESC ? b ? ESC")
    let kinds = desk.state.overlays.map(\.identity)
    #expect(Set(kinds).count == kinds.count)
    for key in ["f", "g", "?", ":", "W", "c", "o", "A", "F", "C"] as [KeyMacro] {
      await desk.type(key)
      let kinds = desk.state.overlays.map(\.identity)
      #expect(Set(kinds).count == kinds.count)
    }
  }
}

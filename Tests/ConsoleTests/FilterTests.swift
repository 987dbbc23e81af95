import Booking
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// The filter of the practitioners' pane.
@Suite struct FilterTests {
  let clinic = PaperClinic.riverside()

  private func listed(_ macro: KeyMacro) async -> [Practitioner.ID] {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush(macro)
    return desk.state.listedPractitioners.map(\.id)
  }

  @Test func byNameSpecialtyAndLocation() async {
    #expect(await listed("SHIFT-TAB / m e i") == [PaperClinic.lee])
    #expect(
      await listed("SHIFT-TAB / p h y") == [PaperClinic.lee, PaperClinic.silva])
    #expect(
      await listed("SHIFT-TAB / a d e l") == [PaperClinic.tran, PaperClinic.silva])
    #expect(await listed("SHIFT-TAB / a d e l SPACE p h y") == [PaperClinic.silva])
  }

  @Test func keysActOnWhatIsListedAndEscapeListsAllAgain() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("SHIFT-TAB / s i l ENTER SPACE")
    #expect(desk.state.diary.columns.contains(PaperClinic.silva))
    await desk.rush("ESC")
    #expect(desk.state.listedPractitioners.count == 4)
    #expect(desk.state.people.filter.isEmpty)
    await desk.rush("/ z z z ENTER SPACE")
    #expect(desk.state.notice == .disabled(.toggle, .nothingSelected))
  }

  /// Letters go into the filter, and its key doesn't open the clients' search here.
  @Test func lettersAreLetters() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("SHIFT-TAB / q x")
    #expect(desk.state.people.filter.text == "qx")
    #expect(!desk.effects.contains(.quit) && !desk.effects.contains { $0.isClientSearch })
    await desk.rush("ESC TAB /")
    #expect(desk.state.clients.isEditing && desk.state.pane == .clients)
  }

  @Test func thePaletteFindsClientsFromThePaneToo() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("SHIFT-TAB : f i n d SPACE a SPACE c l i e n t ENTER")
    #expect(desk.state.clients.isEditing && !desk.state.people.isEditing)
  }
}

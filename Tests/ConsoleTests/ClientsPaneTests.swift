import Booking
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// The search in the pane of clients.
@Suite struct ClientsPaneTests {
  let clinic = PaperClinic.riverside()

  /// A server has nothing to look for, and says so as an error.
  @Test func nothingTypedAsksNobody() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("/")
    await desk.rush("SPACE")
    #expect(!desk.effects.contains { $0.isClientSearch })
    #expect(
      desk.state.desk.clientSearch.failure == nil && desk.state.desk.clientSearch.matchedText == nil
    )
  }

  @Test func deletingTheLastLetterClearsTheList() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("/ s")
    #expect(!desk.state.desk.clientSearch.matches.isEmpty)
    desk.press("BACKSPACE")
    #expect(
      desk.state.desk.clientSearch.matches.isEmpty && desk.state.desk.clientSearch.total == nil)
    // An answer that comes too late brings nothing back.
    desk.press("s BACKSPACE")
    await desk.settle()
    #expect(desk.state.desk.clientSearch.matches.isEmpty)
    #expect(desk.effects.compactMap(\.searchText) == ["s", "s"])
  }

  /// As the card prints it.
  @Test func aPhoneNumberInGroups() async {
    let desk = await HeadlessDesk.open(clinic)
    await desk.rush("/ 0 4 0 0 SPACE 1 1 1 SPACE 2 2 2 ENTER")
    #expect(desk.clientCard?.id == PaperClinic.linh)
    #expect(desk.state.desk.clientSearch.total == 1)
    let line = await HeadlessDesk.open(clinic)
    await line.rush("b 0 4 0 0 SPACE 1 1 1 SPACE 2 2 2")
    #expect(line.draft?.clients.matches.map(\.id) == [PaperClinic.linh])
  }
}

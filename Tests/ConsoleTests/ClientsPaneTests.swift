import Booking
import Console
import DeskModel
import Screen
import TestKit
import Testing

/// The search in the pane of clients.
@Suite struct ClientsPaneTests {
  let clinic = PaperClinic.riverside()

  /// A server answers an empty search with an error, so the desk doesn't send one.
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
    // An answer that comes too late shows nothing.
    desk.press("s BACKSPACE")
    await desk.settle()
    #expect(desk.state.desk.clientSearch.matches.isEmpty)
    #expect(desk.effects.compactMap(\.searchText) == ["s", "s"])
  }

  /// In the groups that the card shows.
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

import Booking
import BookingLanguage
import CivilTime
import Console
import DeskModel
import TestKit
import Testing

/// The card of the draft, which follows the desk.
@Suite struct DraftCardTests {
  let clinic = PaperClinic.riverside()

  private func desk(_ intents: BookingIntent...) async -> HeadlessDesk {
    let desk = await HeadlessDesk.open(clinic)
    for intent in intents { await want(desk, intent) }
    return desk
  }

  private func want(_ desk: HeadlessDesk, _ intent: BookingIntent) async {
    desk.send(.wanted(.booking(intent)))
    await desk.settle()
  }

  @Test func itClosesWithTheBooking() async {
    let desk = await desk(.begin(for: nil, at: nil, saying: "smi j"), .review)
    #expect(desk.state.overlays.count == 1)
    await want(desk, .book)
    #expect(desk.draft == nil && desk.state.overlays.isEmpty)
  }

  /// There is one draft; beginning another leaves the first.
  @Test func anotherDraftTakesThePlaceOfTheFirst() async {
    let desk = await desk(
      .begin(for: nil, at: nil, saying: "smi j"), .newClient(saying: "Mary Jones 12041985"))
    #expect(desk.state.overlays.count == 1)
    await want(desk, .discard)
    #expect(desk.draft == nil && desk.state.overlays.isEmpty)
  }

  /// If the user stops waiting for the search, its answer doesn't save the client.
  @Test func escapeWhileTheyAreLookedForSavesNobody() async {
    await clinic.failNext(.addClient, BookingFailure(.unknownOutcome, "No answer came."))
    let desk = await desk(.newClient(saying: "Mary Jones 12041985 0400123456"), .review, .book)
    desk.press("ENTER ENTER ESC")
    await desk.settle()
    #expect(await clinic.calls[.addClient] == 1)
    #expect(desk.draft?.newcomer?.givenName == "Mary")
  }
}

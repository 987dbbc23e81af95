import Booking
import BookingLanguage
import CivilTime
import DeskModel
import TestKit
import Testing

/// Booking by intents alone, without keys, as plain mode does.
@Suite struct BookingIntentTests {
  let clinic = PaperClinic.riverside()

  private func want(_ desk: DeskSession, _ intents: BookingIntent...) async {
    for intent in intents {
      await desk.ask(.booking(intent))
    }
  }

  private func desk(_ intents: BookingIntent...) async -> DeskSession {
    let desk = await DeskSession.open(clinic)
    for intent in intents { await want(desk, intent) }
    return desk
  }

  @Test func aBookingIsReviewedAndBooked() async {
    let desk = await desk(.begin(for: nil, at: nil, saying: "smi j"), .review)
    #expect(desk.draft?.phase == .card && desk.orders.isEmpty)
    await want(desk, .book)
    #expect(desk.orders.map(\.client) == [PaperClinic.jane])
    #expect(desk.draft == nil)
  }

  /// The desk confirms nothing before it was answered and shown.
  @Test func nothingIsBookedUnseen() async {
    let desk = await desk()
    desk.want(
      .booking(.begin(for: nil, at: nil, saying: "smi j")), .booking(.review), .booking(.book))
    await desk.settle()
    #expect(desk.draft?.phase == .typing)
    await want(desk, .book)
    #expect(desk.draft?.phase == .typing && desk.orders.isEmpty)
  }

  /// The client and the times on the screen are still those of the text before.
  @Test func aTextWithoutItsAnswerIsNotReviewed() async {
    let desk = await desk(.begin(for: nil, at: nil, saying: "smi j"))
    #expect(desk.draft?.client?.id == PaperClinic.jane)
    desk.want(DeskSession.typing("linh"), .booking(.review))
    #expect(desk.draft?.phase == .typing && desk.draft?.problem == nil)
    await desk.settle()
    #expect(desk.draft?.phase == .typing)
    await desk.ask(.booking(.review), .booking(.book))
    #expect(desk.orders.map(\.client) == [PaperClinic.linh])
  }

  @Test func placesAndClientsAreChosenByNumber() async {
    let desk = await desk(.begin(for: nil, at: nil, saying: "smi j"), .chooseClient(1))
    #expect(desk.draft?.client?.id == PaperClinic.jurgen)
    let place = desk.draft?.places[2]
    await want(desk, .choosePlace(2), .review, .book)
    #expect(desk.orders.map(\.client) == [PaperClinic.jurgen])
    #expect(desk.orders.map(\.time.start) == [place?.time.start])
  }

  /// If nothing fits, one of the nearest times can be chosen, as with Tab.
  @Test func oneOfTheNearestIsChosen() async {
    let desk = await desk(.begin(for: nil, at: nil, saying: "jane today 10"))
    let nearest = desk.draft?.nearest ?? []
    #expect(desk.draft?.problem == .notThen && nearest.count == 3)
    await want(desk, .choosePlace(1))
    #expect(desk.draft?.place == nearest[1] && desk.draft?.problem == nil)
    await want(desk, .choosePlace(9))
    #expect(desk.draft?.place == nearest[1])
  }

  /// There is one draft; beginning another leaves the first.
  @Test func anotherDraftTakesThePlaceOfTheFirst() async {
    let desk = await desk(
      .begin(for: nil, at: nil, saying: "smi j"), .newClient(saying: "Mary Jones 12041985"))
    #expect(desk.draft?.newcomer?.givenName == "Mary")
    await want(desk, .discard)
    #expect(desk.draft == nil)
  }

  /// A booking's text remains if its new client turns out to be an existing one.
  @Test func theKnownClientIsTakenAndTheLineKept() async {
    let desk = await desk(
      .begin(for: nil, at: nil, saying: "jane smyth fri"), .writeDownClient,
      .type(Array("jane smith 12041985 0412345678 fri"), caret: 30), .takeKnown)
    #expect(desk.draft?.client?.id == PaperClinic.jane)
    await want(desk, .putAside, .begin(for: nil, at: nil, saying: nil))
    #expect(desk.draft?.text == "jane smyth fri" && desk.draft?.isKept == true)
  }

  /// A client with one name and no phone can't be searched for, so they are saved again at once.
  @Test func oneNameWithoutAnAnswerIsSavedAgain() async {
    await clinic.failNext(.addClient, BookingFailure(.unknownOutcome, "No answer came."))
    let desk = await desk(.newClient(saying: "Sukarni 12041985"), .review, .book)
    #expect(desk.draft?.phase == .typing)
    await want(desk, .review, .book)
    #expect(await clinic.clients.filter { $0.client.givenName == "Sukarni" }.count == 1)
  }
}

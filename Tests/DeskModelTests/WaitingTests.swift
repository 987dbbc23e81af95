import Booking
import CivilTime
import DeskModel
import TestKit
import Testing

/// The waiting list: its entries, and the offer of a time that becomes free.
@Suite struct WaitingTests {
  let clinic = PaperClinic.riverside()

  /// A desk that put Jane on the list with these words.
  private func desk(waitingFor words: String) async -> DeskSession {
    let desk = await DeskSession.open(clinic)
    await desk.begin("smi j " + words)
    await desk.ask(.booking(.waitForPlace))
    return desk
  }

  @Test func theLineOfACallerBecomesAWish() async throws {
    let desk = await desk(waitingFor: ".lee thu am")
    let list = try await clinic.waitingList()
    #expect(list.map(\.client) == [PaperClinic.jane])
    #expect(list.first?.practitioner == PaperClinic.lee)
    #expect(list.first?.type == PaperClinic.physio)
    #expect(list.first?.wish == PlaceWish(days: [.weekday(.thursday)], times: [.morning]))
    #expect(list.first?.createdBy == "jm")
    #expect(desk.draft == nil)
    guard case .waits? = desk.notice else {
      Issue.record("told \(String(describing: desk.notice))")
      return
    }
    #expect(desk.orders.isEmpty)
  }

  @Test func aFreedTimeIsOfferedAndBookedForWhomItSuits() async throws {
    let desk = await desk(waitingFor: ".lee today am")
    await desk.cancel(clinic.linhs())
    let fit = try #require(desk.desk.offer?.fits.first)
    #expect(fit.entry.client == PaperClinic.jane)
    await desk.ask(.readWaiting, .bookWaiting(fit.entry))
    #expect(desk.draft?.client?.id == PaperClinic.jane)
    #expect(desk.draft?.place?.time.start == fit.place.time.start)
    await desk.ask(.booking(.review), .booking(.book))
    #expect(desk.orders.map(\.client) == [PaperClinic.jane])
    #expect(try await clinic.waitingList().isEmpty)
    #expect(desk.desk.waiting?.isEmpty == true)
  }

  @Test func whatSuitsNobodyIsNotOffered() async {
    let desk = await desk(waitingFor: "thu")
    await desk.cancel(clinic.linhs())
    #expect(desk.cancellations == ["visit-linh"])
    #expect(desk.desk.offer == nil)
  }

  @Test func withoutAnOfferTheWishesAreTheLine() async throws {
    let desk = await desk(waitingFor: "thu >2p")
    await desk.ask(.readWaiting)
    await desk.ask(.bookWaiting(try #require(desk.desk.waiting?.first)))
    #expect(desk.draft?.text == "thu >14:00")
    #expect(
      desk.draft?.place?.time.start
        == PaperClinic.time(14, 0, on: PaperClinic.today.adding(days: 2)))
  }

  /// Another desk may have removed them already.
  @Test func whoIsGoneIsOfferedNothing() async throws {
    let desk = await desk(waitingFor: "today")
    await desk.cancel(clinic.linhs())
    #expect(desk.desk.offer != nil)
    for entry in try await clinic.waitingList() {
      try await clinic.removeFromWaitingList(entry.id)
    }
    await desk.ask(.readWaiting)
    #expect(desk.desk.offer == nil)
  }
}

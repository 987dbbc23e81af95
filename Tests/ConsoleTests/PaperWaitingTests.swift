import Booking
import TestKit
import Testing

/// The paper clinic keeps its waiting list as a server does.
@Suite struct PaperWaitingTests {
  private let order = WaitingOrder(
    client: PaperClinic.jane, clientName: "SMITH Jane", note: "any morning")

  @Test func keepsWhoIsPutOn() async throws {
    let clinic = PaperClinic.riverside()
    #expect(try await clinic.clinic().keepsWaitingList)
    let first = try await clinic.addToWaitingList(order)
    #expect(first.phone == "0412 345 678" && first.note == "any morning")
    await clinic.setClock(to: PaperClinic.time(8, 0))
    let longest = try await clinic.addToWaitingList(order)
    #expect(try await clinic.waitingList() == [longest, first])
    for _ in 1...2 { try await clinic.removeFromWaitingList(longest.id) }
    #expect(try await clinic.waitingList() == [first])
    #expect(await clinic.writes == 3)
  }

  @Test func failsAsDirected() async throws {
    let clinic = PaperClinic.riverside()
    let failure = BookingFailure(.unknownOutcome, "no answer")
    await clinic.failNext(.addToWaitingList, failure)
    await #expect(throws: failure) { try await clinic.addToWaitingList(order) }
    await clinic.failNext(.addToWaitingList, failure, done: true)
    await #expect(throws: failure) { try await clinic.addToWaitingList(order) }
    let entry = try #require(try await clinic.waitingList().first)
    await clinic.failNext(.removeFromWaitingList, failure)
    await #expect(throws: failure) { try await clinic.removeFromWaitingList(entry.id) }
    #expect(try await clinic.waitingList() == [entry])
  }
}

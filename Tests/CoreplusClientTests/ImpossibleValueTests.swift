import Booking
import CoreplusAPI
import TestKit
import Testing

@testable import CoreplusClient

/// Values that a reply may have and no clinic has.
@Suite struct ImpossibleValueTests {
  @Test func freeCenturiesAreNotCutToPieces() throws {
    let row = SlotResource(
      startDateTime: try #require(WireTime("0001-01-01T00:00:00+14:00")),
      endDateTime: try #require(WireTime("9999-12-31T23:59:59-14:00")), locationId: "a")
    let slot = try #require(AvailabilitySlot(row, asked: "b"))
    #expect(slot.pieces(minutes: 15).count == AvailabilitySlot.mostPieces)
    #expect(slot.pieces(minutes: Int.max).isEmpty)
  }
}

import Booking
import TestKit
import Testing

@Suite struct IdentifierTests {
  @Test func idsCompareWithoutCase() {
    #expect(Client.ID("ABC-1") == Client.ID("abc-1"))
    #expect(Set<Client.ID>(["A", "a"]).count == 1)
  }

  /// RFC 9562: version 4, variant 10.
  @Test func randomIdsAreGUIDs() throws {
    var seed = Seed()
    var seen: Set<Client.ID> = []
    for _ in 0..<500 {
      let id = Client.ID.random(using: &seed)
      try #require(
        id.text.wholeMatch(
          of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
          != nil, "\(id) \(seed)")
      try #require(seen.insert(id).inserted)
    }
  }

  private struct Ones: RandomNumberGenerator {
    mutating func next() -> UInt64 { .max }
  }

  @Test func allBitsSetMakeAnId() {
    var ones = Ones()
    #expect(Client.ID.random(using: &ones).text == "ffffffff-ffff-4fff-bfff-ffffffffffff")
  }
}

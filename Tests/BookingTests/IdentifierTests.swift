import Booking
import TestKit
import Testing

@Suite struct IdentifierTests {
  private static let text = "39d62534-501c-49cd-9da9-6fa8d6a81f48"

  @Test func idsCompareWithoutCase() throws {
    let id = try #require(Client.ID(guid: Self.text))
    #expect(Client.ID(guid: Self.text.uppercased()) == id)
    #expect(Set([Client.ID(guid: Self.text.uppercased()), id]).count == 1)
    #expect(id.text == Self.text && "\(id)" == Self.text)
    #expect(id.guid == GUID(high: 0x39d6_2534_501c_49cd, low: 0x9da9_6fa8_d6a8_1f48))
  }

  @Test(arguments: [
    "", " ", "client-1", "39d62534501c49cd9da96fa8d6a81f48", "{\(text)}", " \(text)", "\(text) ",
    "39d62534-501c-49cd-9da9-6fa8d6a81f4", "39d62534-501c-49cd-9da9-6fa8d6a81f480",
    "39d6253-4501c-49cd-9da9-6fa8d6a81f48", "39d62534-501c-49cd-9da9-6fa8d6a81f4g",
    "39d62534-501c-49cd-9da9-6fa8d6a81f4-", "39d62534+501c+49cd+9da9+6fa8d6a81f48",
    "/9d62534-501c-49cd-9da9-6fa8d6a81f48", ":9d62534-501c-49cd-9da9-6fa8d6a81f48",
    "@9d62534-501c-49cd-9da9-6fa8d6a81f48", "`9d62534-501c-49cd-9da9-6fa8d6a81f48",
    "39d62534-501c-49cd-9da9-6fa8d6a81fé", "\u{11}9d62534-501c-49cd-9da9-6fa8d6a81f48",
  ])
  func whatIsNoGUIDIsNoId(_ text: String) {
    #expect(Client.ID(guid: text) == nil)
  }

  /// No heap and no reference to count: copying an id copies 16 bytes.
  @Test func anIdIsAPlainValue() {
    #expect(MemoryLayout<Client.ID>.size == 16 && _isPOD(Client.ID.self))
    #expect(_isPOD(AvailabilitySlot.self))
  }

  @Test func everyIdReadsAsItIsWrittenAndIsOrderedAsItsText() throws {
    var seed = Seed()
    var ids = (0..<500).map { _ in Client.ID(guid: GUID(high: seed.next(), low: seed.next())) }
    ids += [
      .unknown, Client.ID(guid: GUID(high: .max, low: .max)),
      Client.ID(guid: GUID(high: 0, low: 1)),
    ]
    for id in ids { try #require(Client.ID(guid: id.text) == id, "\(seed)") }
    #expect(ids.sorted().map(\.text) == ids.map(\.text).sorted(), "\(seed)")
    #expect(Client.ID.unknown.text == "00000000-0000-0000-0000-000000000000")
  }

  /// The ids of tests: `name` gives back what they were made from.
  @Test(arguments: ["a", "client-jane", "exactly-16-bytes"])
  func namesOfTestsComeBack(_ name: String) {
    let id = Client.ID(name)
    #expect(id.name == name && Client.ID(guid: id.text) == id)
    #expect(Client.ID(name + "") == id && Client.ID("b") != id)
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

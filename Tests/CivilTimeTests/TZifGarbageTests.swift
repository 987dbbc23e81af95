import CivilTime
import Foundation
import TestKit
import Testing

/// Files that are damaged, cut off or no zone at all give nil or some zone: they never trap.
@Suite struct TZifGarbageTests {
  private static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/\(name)")))
  }

  /// Asks whatever can be asked.
  private func exercise(_ bytes: [UInt8], _ seed: inout Seed) {
    guard let rules = ZoneRules(tzif: bytes) else { return }
    let zone = Zone(identifier: "Test/Garbage", rules: rules)
    for _ in 0..<8 {
      let second = Int64.random(in: .min ... .max, using: &seed) >> Int64.random(in: 0...40)
      let instant = Instant(secondsSinceEpoch: second)
      _ = zone.offset(at: instant)
      _ = zone.day(of: instant)
      _ = zone.wallTime(of: instant)
      let day = Day(daysSinceEpoch: Int.random(in: -700_000...2_900_000, using: &seed))
      _ = zone.resolve(day, WallTime(minutes: Int.random(in: 0...1440, using: &seed)))
      _ = zone.range(of: day)
    }
  }

  @Test(arguments: ["Australia/Lord_Howe", "Europe/London"])
  func everyTruncationIsRefused(name: String) throws {
    let whole = try Self.bytes(name)
    #expect(ZoneRules(tzif: whole) != nil)
    var seed = Seed()
    let footer = whole.dropLast().lastIndex(of: 0x0A)!
    for count in 0..<whole.count {
      let part = Array(whole[..<count])
      // From the footer's first newline on all transitions are there.
      if count <= footer { #expect(ZoneRules(tzif: part) == nil, "\(count) bytes") }
      exercise(part, &seed)
    }
  }

  @Test func flippedBytesNeverTrap() throws {
    let whole = try Self.bytes("Australia/Sydney")
    var seed = Seed()
    print("flipped bytes: \(seed)")
    for round in 0..<6000 {
      var damaged = whole
      // The header decides most: half of the rounds damage it.
      let reach = round % 2 == 0 ? 44 : damaged.count
      for _ in 0...Int.random(in: 0..<4, using: &seed) {
        damaged[Int.random(in: 0..<reach, using: &seed)] = UInt8.random(in: 0...255, using: &seed)
      }
      exercise(damaged, &seed)
    }
  }

  @Test func damagedFootersNeverTrap() throws {
    let whole = try Self.bytes("Australia/Sydney")
    let footer = whole.dropLast().lastIndex(of: 0x0A)!
    var seed = Seed()
    print("damaged footers: \(seed)")
    let alphabet = Array("AEST<>+-,./:MJ0123456789 \n".utf8)
    for _ in 0..<6000 {
      var text = Array("AEST-10AEDT,M10.1.0,M4.1.0/3".utf8)
      for _ in 0...Int.random(in: 0..<4, using: &seed) {
        let at = Int.random(in: 0..<text.count, using: &seed)
        let c = alphabet.randomElement(using: &seed)!
        if Bool.random(using: &seed) { text[at] = c } else { text.insert(c, at: at) }
      }
      exercise(Array(whole[...footer]) + text + [0x0A], &seed)
    }
  }

  @Test(arguments: [
    "AEST-10AEDT,J60,J300", "AEST-10AEDT,0,365/167", "AEST-10AEDT,J1/-167,J365/167",
    "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "AEST-10AEDT", "AEST-10AEDT,M13.1.0,M4.1.0",
    "A-10", "AEST", "AEST-9999:9999:9999", "",
  ])
  func oddFootersNeverTrap(text: String) throws {
    let whole = try Self.bytes("Australia/Sydney")
    let footer = whole.dropLast().lastIndex(of: 0x0A)!
    var seed = Seed()
    for _ in 0..<200 {
      exercise(Array(whole[...footer]) + Array(text.utf8) + [0x0A], &seed)
    }
  }

  @Test func randomBytesNeverTrap() {
    var seed = Seed()
    print("random bytes: \(seed)")
    for round in 0..<4000 {
      var bytes = (0..<Int.random(in: 0..<400, using: &seed)).map { _ in
        // Small numbers make counts that nearly fit.
        UInt8.random(in: 0...255, using: &seed) & (round % 3 == 0 ? 3 : 255)
      }
      if bytes.count > 48, round % 2 == 0 { bytes.replaceSubrange(0..<5, with: "TZif2".utf8) }
      exercise(bytes, &seed)
    }
  }
}

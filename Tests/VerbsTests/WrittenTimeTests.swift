import CivilTime
import Testing

@testable import Verbs

/// The forms of a day and time on a command line.
@Suite struct WrittenTimeTests {
  @Test(
    arguments: [
      ("2026-11-24T15:00", "2026-11-24", "15:00", nil),
      ("2026-11-24 15:00Z", "2026-11-24", "15:00", 0),
      ("2026-11-24t15:00:00+11:00", "2026-11-24", "15:00", 39_600),
      ("2024-02-29T00:00-03:30", "2024-02-29", "00:00", -12_600),
    ] as [(String, String, String, Int?)])
  func dayTimes(_ text: String, _ day: String, _ time: String, _ offset: Int?) throws {
    let written = try #require(WrittenTime(text))
    #expect(written.day.description == day && written.time.description == time)
    #expect(written.offset == offset)
  }

  @Test(arguments: [
    "", "2026-11-24", "2026-11-24T24:00", "2026-11-24T15:60", "2026-11-24T15:00+1100",
    "2026-13-24T15:00", "2026-11-24T15:00:60", "2026-11-24X15:00", "2026-11-24T15:00Z!",
    "2023-02-29T10:00", "2026-11-24T15:00+24:00",
  ])
  func noDayTimes(_ text: String) { #expect(WrittenTime(text) == nil) }
}

import Booking
import BookingLanguage
import CivilTime
import TestKit
import Testing

@Suite struct FreeChoiceTests {
  let zone = Zone.named("Australia/Melbourne")!
  let today = Day(iso: "2026-11-24")!

  private func time(_ hour: Int, _ minute: Int = 0) -> Instant {
    zone.instant(today, WallTime(hour: hour, minute: minute)!)
  }

  private func block(_ who: Practitioner.ID, _ from: Instant, _ until: Instant) -> AvailabilitySlot
  {
    AvailabilitySlot(
      practitioner: who, location: "city", time: TimeRange(start: from, end: until))
  }

  private func choices(_ text: String, _ blocks: [AvailabilitySlot]) -> [FreeChoice] {
    LineWords(text, today: today).wish
      .choices(in: blocks, now: time(8), zone: zone) { _ in 30 }
  }

  @Test func exactOnesComeFirstThenTheNearestOfEverybodyElse() {
    let found = choices(
      "3p",
      [
        block("a", time(9), time(12)), block("b", time(14, 30), time(16)),
        block("c", time(15, 15), time(17)), block("c", time(9), time(10)),
        block("d", time(15, 40), time(16)),
      ])
    #expect(found.map(\.place.practitioner) == ["b", "c", "a"])
    #expect(found.map(\.isExact) == [true, false, false])
    #expect(
      found.map(\.place.time.start) == [time(15), time(15, 15), time(11, 30)])
  }

  /// A quarter of an hour before or after is the same to a caller; another town is not.
  @Test func ofTwoAsNearThatOfThisLocationComesFirst() {
    var far = block("a", time(14), time(15, 15))
    far.location = "far"
    let near = block("b", time(15, 15), time(16))
    func order(_ text: String, _ blocks: [AvailabilitySlot]) -> [Practitioner.ID] {
      LineWords(text, today: today).wish
        .choices(in: blocks, now: time(8), zone: zone, home: "city") { _ in 30 }
        .map(\.place.practitioner)
    }
    #expect(order("3p", [far, near]) == ["b", "a"])
    var early = far
    early.time = TimeRange(start: time(15, 15), end: time(16))
    #expect(order("pm", [early, near]) == ["b", "a"])
    #expect(order("pm", [far, near]) == ["a", "b"])
  }

  @Test func withoutATimeTheFirstOfEachBlock() {
    let found = choices(
      "am",
      [
        block("a", time(11), time(14)), block("b", time(9), time(10)),
        block("c", time(13), time(17)),
      ])
    #expect(found.map(\.place.practitioner) == ["b", "a"])
  }

  @Test func gaps() {
    let place = AvailabilitySlot(
      practitioner: "a", location: "city", time: TimeRange(start: time(15), minutes: 30))
    func unused(_ from: Instant, _ until: Instant) -> Int {
      FreeChoice(place: place, block: TimeRange(start: from, end: until), isExact: true)
        .unused(shortest: 20)
    }
    #expect(unused(time(15), time(15, 40)) == 10)
    #expect(unused(time(14, 50), time(15, 40)) == 20)
    #expect(unused(time(15), time(15, 30)) == 0)
    #expect(unused(time(15), time(16)) == 0)
    let row = FreeChoice(
      place: place, block: TimeRange(start: time(14), end: time(16, 45)), isExact: true)
    #expect(row.inARow == 3)
  }
}

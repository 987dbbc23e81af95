import Booking
import BookingLanguage
import CivilTime
import TestKit
import Testing

@Suite struct PlaceWishTests {
  let zone = Zone.named("Australia/Melbourne")!
  let today = Day(iso: "2026-11-24")!

  private func time(_ hour: Int, _ minute: Int = 0, _ day: Int = 0) -> Instant {
    zone.instant(today.adding(days: day), WallTime(hour: hour, minute: minute)!)
  }

  private func block(_ from: Int, _ until: Int, day: Int = 0) -> AvailabilitySlot {
    AvailabilitySlot(
      practitioner: "lee", location: "city",
      time: TimeRange(start: time(from, 0, day), end: time(until, 0, day)))
  }

  private func starts(_ text: String, in block: AvailabilitySlot, minutes: Int = 30) -> [Instant] {
    LineWords(text, today: today).wish.places(in: block, minutes: minutes, zone: zone)
      .map(\.time.start)
  }

  @Test func placesFollowEachOther() {
    #expect(starts("", in: block(9, 11), minutes: 45) == [time(9), time(9, 45)])
  }

  @Test func anExactTimeNeedsRoomAfterIt() {
    #expect(starts("3p", in: block(14, 16)) == [time(15)])
    #expect(starts("3:45p", in: block(14, 16)) == [])
    #expect(starts("1p", in: block(14, 16)) == [])
  }

  @Test func bounds() {
    #expect(starts(">3:15p", in: block(14, 16)) == [time(15, 15)])
    #expect(starts("<10", in: block(9, 12)) == [time(9), time(9, 30)])
    #expect(starts("am", in: block(11, 14)) == [time(11), time(11, 30)])
    #expect(starts("pm", in: block(11, 13)) == [time(12), time(12, 30)])
    #expect(starts("after 9 before 10", in: block(8, 12)) == [time(9), time(9, 30)])
  }

  @Test func daysMustBeMet() {
    #expect(starts("tue", in: block(9, 10, day: 7)).count == 2)
    #expect(starts("tue", in: block(9, 10, day: 1)).isEmpty)
    #expect(starts("wed thu", in: block(9, 10, day: 2)).count == 2)
    #expect(starts("24/11", in: block(9, 10, day: 7)).isEmpty)
  }

  /// A block that goes on past midnight is two days'.
  @Test func overMidnight() {
    let night = AvailabilitySlot(
      practitioner: "lee", location: "city", time: TimeRange(start: time(23), end: time(1, 0, 1)))
    #expect(starts("tom", in: night) == [time(0, 0, 1), time(0, 30, 1)])
    #expect(starts("tod", in: night) == [time(23), time(23, 30)])
  }

  @Test func whatIsMeantAboveAll() {
    func target(_ text: String, now: Instant) -> Instant {
      LineWords(text, today: today).wish.target(now: now, in: zone)
    }
    #expect(target("3p", now: time(10)) == time(15))
    #expect(target("3p", now: time(16)) == time(15, 0, 1))
    #expect(target("tue 3p", now: time(10)) == time(15))
    #expect(target("tue 3p", now: time(16)) == time(15, 0, 7))
    #expect(target("today 3p", now: time(16)) == time(15))
    #expect(target("thu", now: time(16)) == time(0, 0, 2))
  }

  @Test func whenItMayBegin() {
    func part(_ text: String) -> TimeRange {
      LineWords(text, today: today).wish.part(of: today, in: zone)
    }
    #expect(part("") == zone.range(of: today))
    #expect(part("am") == TimeRange(start: time(0), end: time(12)))
    #expect(part(">3p <5p") == TimeRange(start: time(15), end: time(17)))
    #expect(part("am >3p").isEmpty)
  }

  @Test func theNearestLieOnBothSides() {
    let blocks = [block(9, 10), block(13, 14), block(16, 18)]
    let near = blocks.nearest(3, to: time(15)) { _ in 30 }.map(\.time.start)
    #expect(near == [time(13, 30), time(16), time(16, 30)])
    #expect([block(9, 10)].nearest(3, to: time(15)) { _ in 90 }.isEmpty)
  }
}

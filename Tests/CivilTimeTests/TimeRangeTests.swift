import CivilTime
import Testing

@Suite struct TimeRangeTests {
  private func range(_ start: Int64, _ end: Int64) -> TimeRange {
    TimeRange(
      start: Instant(secondsSinceEpoch: start), end: Instant(secondsSinceEpoch: end))
  }

  @Test func whatTouchesDoesNotOverlap() {
    #expect(!range(0, 10).overlaps(range(10, 20)))
    #expect(range(0, 11).overlaps(range(10, 20)))
    #expect(range(0, 10).intersection(range(10, 20)) == nil)
    #expect(!range(0, 10).contains(Instant(secondsSinceEpoch: 10)))
    #expect(range(0, 10).contains(Instant(secondsSinceEpoch: 0)))
  }

  @Test func anEmptyRangeOverlapsNothing() {
    #expect(!range(5, 5).overlaps(range(0, 10)))
    #expect(!range(0, 10).overlaps(range(5, 5)))
  }

  /// Against sets of seconds.
  @Test func agreesWithSetsOfSeconds() {
    for a in 0..<5 as Range<Int64> {
      for b in a..<6 {
        for c in 0..<5 as Range<Int64> {
          for d in c..<6 {
            let (x, y) = (range(a, b), range(c, d))
            let (p, q) = (Set(a..<b), Set(c..<d))
            #expect(x.overlaps(y) == !p.isDisjoint(with: q))
            let both = x.intersection(y).map {
              Set($0.start.secondsSinceEpoch..<$0.end.secondsSinceEpoch)
            }
            #expect((both ?? []) == p.intersection(q))
            if !y.isEmpty { #expect(x.contains(y) == p.isSuperset(of: q)) }
          }
        }
      }
    }
  }

  @Test func minutesRoundDown() {
    #expect(range(0, 119).minutes == 1)
    #expect(TimeRange(start: Instant(secondsSinceEpoch: 60), minutes: 30) == range(60, 1860))
  }

  @Test func instantsReadAsUTC() {
    #expect(Instant(secondsSinceEpoch: 1_795_492_800).description == "2026-11-24T04:00:00Z")
    #expect(Instant(secondsSinceEpoch: -1).description == "1969-12-31T23:59:59Z")
  }
}

import Booking
import BookingLanguage
import CivilTime
import TestKit
import Testing

@Suite struct WaitingEntryTests {
  let zone = Zone.named("Australia/Melbourne")!
  /// A Tuesday.
  let today = Day(iso: "2026-11-24")!

  private func time(_ hour: Int, _ minute: Int = 0) -> Instant {
    zone.instant(today, WallTime(hour: hour, minute: minute)!)
  }

  private var freed: AvailabilitySlot {
    AvailabilitySlot(
      practitioner: "lee", location: "city", time: TimeRange(start: time(10), end: time(12)))
  }

  private func entry(_ change: (inout WaitingOrder) -> Void = { _ in }) -> WaitingEntry {
    var order = WaitingOrder(client: "jane", clientName: "SMITH Jane")
    change(&order)
    return WaitingEntry(order, id: "entry", createdAt: time(9))
  }

  private func starts(_ entry: WaitingEntry, minutes: Int = 45) -> [Instant] {
    entry.places(in: freed, zone: zone, minutes: minutes).map(\.time.start)
  }

  @Test func whoWantsNothingInParticularTakesAll() {
    #expect(starts(entry()) == [time(10), time(10, 45)])
    #expect(entry().places(in: freed, zone: zone, minutes: 45)[0].practitioner == "lee")
  }

  @Test func theEntrysOwnLengthWins() {
    #expect(starts(entry { $0.minutes = 60 }) == [time(10), time(11)])
    #expect(starts(entry { $0.minutes = 121 }).isEmpty)
    #expect(starts(entry { $0.minutes = 0 }).isEmpty)
  }

  @Test func anothersTimeDoesNotSuit() {
    #expect(starts(entry { $0.practitioner = "okafor" }).isEmpty)
    #expect(starts(entry { $0.location = "hills" }).isEmpty)
    #expect(starts(entry { ($0.practitioner, $0.location) = ("lee", "city") }).count == 2)
  }

  @Test func theWishHasToBeMet() {
    #expect(starts(entry { $0.wish = wish("wed") }).isEmpty)
    #expect(starts(entry { $0.wish = wish("tue after 11") }) == [time(11)])
    #expect(starts(entry { $0.wish = wish("11:15a") }) == [time(11, 15)])
    #expect(starts(entry { $0.wish = wish("pm") }).isEmpty)
  }

  private func wish(_ text: String) -> PlaceWish { LineWords(text, today: today).wish }

  @Test func theLongestWaitingIsFirst() {
    let order = WaitingOrder(client: "jane", clientName: "SMITH Jane")
    let entries = [("b", 10), ("c", 9), ("a", 10)].map {
      WaitingEntry(order, id: Identifier($0.0), createdAt: time($0.1))
    }
    #expect(entries.sorted(by: WaitingEntry.isLonger).map(\.id) == ["c", "a", "b"])
  }
}

/// A wish and its parts mean the same.
@Suite struct WishPartsTests {
  private func wish(_ seed: inout Seed) -> PlaceWish {
    let days = (0..<Int.random(in: 0...4, using: &seed)).map { _ -> DayWish in
      Bool.random(using: &seed)
        ? .weekday(Weekday.allCases.randomElement(using: &seed)!)
        : .day(Day(daysSinceEpoch: Int.random(in: 20_000...20_015, using: &seed)))
    }
    let times = (0..<Int.random(in: 0...4, using: &seed)).map { _ -> TimeWish in
      // Few, so that they meet.
      let time = WallTime(minutes: Int.random(in: 0...8, using: &seed) * 180)
      return [.at(time), .from(time), .before(time), .morning, .afternoon]
        .randomElement(using: &seed)!
    }
    return PlaceWish(days: days, times: times)
  }

  @Test func everyInstantThatMeetsOneMeetsTheOther() {
    var seed = Seed()
    let instants = (20_000...20_015).flatMap { day in
      (0..<24).map { Instant(secondsSinceEpoch: Int64(day * 86_400 + $0 * 3600)) }
    }
    for _ in 0..<200 {
      let (origin, wish) = (seed.description, wish(&seed))
      let back = PlaceWish(WishParts(wish))
      let differ = instants.filter {
        back.isMet(by: $0, in: .utc) != wish.isMet(by: $0, in: .utc)
      }
      #expect(differ.isEmpty, "\(wish), \(origin)")
    }
  }

  @Test func thePartsOfPartsAreTheSame() {
    var seed = Seed()
    for _ in 0..<2000 {
      let (origin, parts) = (seed.description, WishParts(wish(&seed)))
      #expect(WishParts(PlaceWish(parts)) == parts, "\(origin)")
    }
  }

  @Test func whatIsSaidOnceInTheUsualOrderComesBackAsItWas() {
    let wish = PlaceWish(
      days: [.weekday(.monday), .weekday(.friday), .day(Day(iso: "2026-11-24")!)],
      times: [.from(WallTime(minutes: 540)), .before(WallTime(minutes: 660)), .morning])
    #expect(PlaceWish(WishParts(wish)) == wish)
    #expect(PlaceWish(WishParts(PlaceWish())).isEmpty)
  }

  @Test func twoTimesAtOnceAreNever() {
    let nine = WallTime(minutes: 540)
    let parts = WishParts(PlaceWish(times: [.at(nine), .at(WallTime(minutes: 600))]))
    #expect(parts.exact == nine && parts.before == nine)
  }
}

public import CivilTime

/// A place to offer a caller, with what the desk should know before it is taken.
public struct FreeChoice: Hashable, Sendable {
  public var place: AvailabilitySlot
  /// The free time it lies in.
  public var block: TimeRange
  /// Whether it begins when it was asked for.
  public var isExact: Bool

  public init(place: AvailabilitySlot, block: TimeRange, isExact: Bool) {
    self.place = place
    self.block = block
    self.isExact = isExact
  }

  /// How many of this length follow each other from there.
  public var inARow: Int {
    block.end.seconds(since: place.time.start) / max(60, place.time.seconds)
  }

  /// Minutes before or after it that would be left over, too short for anything; 0 if none are.
  ///
  /// - Parameter shortest: the least that anything takes, in minutes.
  public func unused(shortest: Int) -> Int {
    let before = place.time.start.seconds(since: block.start) / 60
    let after = block.end.seconds(since: place.time.end) / 60
    return [before, after].filter { $0 < shortest }.reduce(0, +)
  }
}

extension PlaceWish {
  /// What to offer of this free time.
  ///
  /// For a time that is named: everybody who is free then, and after them the nearest place of the
  /// same day of everybody else. Otherwise the first place of each free block, earliest first.
  ///
  /// - Parameters:
  ///   - blocks: whole free blocks.
  ///   - zone: on whose clock the wish is meant, wherever the places lie.
  ///   - minutes: how long a place in this block must be.
  public func choices(
    in blocks: [AvailabilitySlot], now: Instant, zone: Zone, minutes: (AvailabilitySlot) -> Int
  ) -> [FreeChoice] {
    guard exactTime != nil else {
      return blocks.compactMap { block in
        places(in: block, minutes: minutes(block), zone: zone).first { $0.time.start >= now }
          .map { FreeChoice(place: $0, block: block.time, isExact: false) }
      }.sorted { $0.order < $1.order }
    }
    let target = target(now: now, in: zone)
    let day = zone.range(of: zone.day(of: target))
    let people = Dictionary(grouping: blocks, by: \.practitioner).values
    let offers = people.compactMap { blocks -> FreeChoice? in
      let today = blocks.filter { $0.time.overlaps(day) && $0.time.end > now }
      guard let place = today.nearest(1, to: target, minutes: minutes).first,
        let block = today.first(where: {
          $0.location == place.location && $0.time.contains(place.time)
        })
      else { return nil }
      return FreeChoice(place: place, block: block.time, isExact: place.time.start == target)
    }
    return offers.sorted { one, other in
      let a = abs(one.place.time.start.seconds(since: target))
      let b = abs(other.place.time.start.seconds(since: target))
      return a != b ? a < b : one.order < other.order
    }
  }
}

extension FreeChoice {
  fileprivate var order: (Instant, Practitioner.ID, Location.ID) {
    (place.time.start, place.practitioner, place.location)
  }
}

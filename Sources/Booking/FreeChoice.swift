public import CivilTime

/// Free time to offer a caller, with what the desk should know before it books.
public struct FreeChoice: Hashable, Sendable {
  /// Who, where and when.
  public var place: AvailabilitySlot
  /// The whole free block that contains it.
  public var block: TimeRange
  /// Whether it begins exactly when the caller asked for.
  public var isExact: Bool

  /// A piece of a free block.
  public init(place: AvailabilitySlot, block: TimeRange, isExact: Bool) {
    self.place = place
    self.block = block
    self.isExact = isExact
  }

  /// How many appointments of this length fit one after the other from there.
  public var inARow: Int {
    block.end.seconds(since: place.time.start) / max(60, place.time.seconds)
  }

  /// Minutes before and after it that would be too short for any appointment; 0 if there are none.
  ///
  /// - Parameter shortest: how long the shortest appointment is, in minutes.
  public func unused(shortest: Int) -> Int {
    let before = place.time.start.seconds(since: block.start) / 60
    let after = block.end.seconds(since: place.time.end) / 60
    return [before, after].filter { $0 < shortest }.reduce(0, +)
  }
}

extension PlaceWish {
  /// What to offer of this free time.
  ///
  /// For an exact time: all practitioners who are free then, then the others with the nearest time
  /// of the same day. Otherwise the first fitting time of each free block, earliest first. Of two
  /// equally good ones, the one at `home` comes first.
  ///
  /// - Parameters:
  ///   - blocks: whole free blocks.
  ///   - zone: the wish is in its wall time; the locations may be in other zones.
  ///   - minutes: how long an appointment in this block must be.
  public func choices(
    in blocks: [AvailabilitySlot], now: Instant, zone: Zone, home: Location.ID? = nil,
    minutes: (AvailabilitySlot) -> Int
  ) -> [FreeChoice] {
    guard exactTime != nil else {
      return blocks.compactMap { block in
        places(in: block, minutes: minutes(block), zone: zone).first { $0.time.start >= now }
          .map { FreeChoice(place: $0, block: block.time, isExact: false) }
      }.sorted { $0.order(from: nil, home) < $1.order(from: nil, home) }
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
    return offers.sorted { $0.order(from: target, home) < $1.order(from: target, home) }
  }
}

extension FreeChoice {
  /// By distance from the wished time, then those at `home`, then by time.
  fileprivate func order(
    from target: Instant?, _ home: Location.ID?
  ) -> (Int64, Int, Instant, Practitioner.ID, Location.ID) {
    let start = place.time.start
    let distance =
      target.map { Int64(abs(start.seconds(since: $0))) } ?? start.secondsSinceEpoch
    return (distance, place.location == home ? 0 : 1, start, place.practitioner, place.location)
  }
}

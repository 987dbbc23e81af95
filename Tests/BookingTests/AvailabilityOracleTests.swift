import Booking
import CivilTime
import TestKit
import Testing

/// Random clinics in every zone of Australia, on ordinary days and when the clocks change, against
/// the oracle. What fails names its seed: put it into `Seed(…)` to see it again.
@Suite struct AvailabilityOracleTests {
  private static let casesPerZone = 16

  @Test(arguments: RandomClinic.australia)
  func agreesWithTheDefinitionMinuteByMinute(zone: String) throws {
    var seeds = Seed()
    for _ in 0..<Self.casesPerZone {
      var seed = Seed(seeds.next())
      let clinic = RandomClinic(zone: zone, &seed)
      let judge = Judge(clinic, "\(zone), \(seed)")
      try judge.checkFree()
      try judge.checkPieces(&seed)
      try judge.checkRows(&seed)
      try judge.checkObstacles(&seed)
      try judge.checkPlans()
      try judge.checkNextFree(&seed)
    }
  }
}

private struct Judge {
  let clinic: RandomClinic
  let availability: Availability
  let verdicts: [AppointmentType.Offer: [MinuteOracle.Verdict]]
  let window: TimeRange
  var freeRuns: [AvailabilitySlot] = []
  let comment: Comment

  init(_ clinic: RandomClinic, _ comment: String) {
    self.clinic = clinic
    self.comment = Comment(rawValue: comment)
    availability = clinic.availability
    window = clinic.window
    let oracle = MinuteOracle(clinic)
    var verdicts: [AppointmentType.Offer: [MinuteOracle.Verdict]] = [:]
    for practitioner in clinic.practitioners {
      for location in clinic.locations {
        verdicts[.init(practitioner: practitioner, location: location.id)] =
          oracle.verdicts(of: practitioner, at: location.id)
      }
    }
    self.verdicts = verdicts
    freeRuns = runs()
  }

  private func instant(_ minute: Int) -> Instant { window.start.adding(minutes: minute) }

  /// Runs of free minutes, a new one at each midnight of the query's zone.
  private func runs() -> [AvailabilitySlot] {
    let days = (0...window.minutes).map { clinic.zone.day(of: instant($0)) }
    var runs: [AvailabilitySlot] = []
    for (pair, verdicts) in verdicts {
      var start: Int?
      for minute in 0...verdicts.count {
        let isFree = minute < verdicts.count && verdicts[minute].isFree
        let isMidnight = minute > 0 && days[minute] != days[minute - 1]
        if let from = start, !isFree || isMidnight {
          runs.append(
            AvailabilitySlot(
              practitioner: pair.practitioner, location: pair.location,
              time: TimeRange(start: instant(from), end: instant(minute))))
          start = nil
        }
        if isFree, start == nil { start = minute }
      }
    }
    return runs.sorted {
      ($0.time.start, $0.practitioner, $0.location) < ($1.time.start, $1.practitioner, $1.location)
    }
  }

  func checkFree() throws {
    let expected = freeRuns
    try #require(availability.free(days: clinic.days, in: clinic.zone) == expected, comment)
    for pair in verdicts.keys {
      let found = availability.free(
        days: clinic.days, in: clinic.zone, practitioners: [pair.practitioner],
        locations: [pair.location])
      let mine = expected.filter {
        $0.practitioner == pair.practitioner && $0.location == pair.location
      }
      try #require(found == mine, comment)
    }
  }

  func checkPieces(_ seed: inout Seed) throws {
    let type = [nil, "all", "some", "free", "unknown"].randomElement(using: &seed)!
    let minutes = [nil, 1, 7, 15, 60, 481].randomElement(using: &seed)!
    let found = availability.slots(
      days: clinic.days, in: clinic.zone, type: type.map { .init($0) }, minutes: minutes)
    let length = type == "all" ? 45 : type == "some" ? 20 : minutes
    var expected: [AvailabilitySlot] = []
    for run in freeRuns {
      if type == "unknown" { continue }
      if type == "some", !clinic.types[1].isOffered(by: run.practitioner, at: run.location) {
        continue
      }
      guard let length else {
        expected.append(run)
        continue
      }
      var piece = run
      piece.time = TimeRange(start: run.time.start, minutes: length)
      while length <= 480, piece.time.end <= run.time.end {
        expected.append(piece)
        piece.time = TimeRange(start: piece.time.end, minutes: length)
      }
    }
    expected.sort {
      ($0.time.start, $0.practitioner, $0.location) < ($1.time.start, $1.practitioner, $1.location)
    }
    try #require(found == expected, comment)
    for slot in found where length != nil {
      let order = BookingOrder(
        client: nil, practitioner: slot.practitioner, location: slot.location,
        type: type.map { .init($0) }, time: slot.time)
      try #require(availability.obstacles(to: order).isEmpty, comment)
    }
  }

  /// Any rows of the list are those of the whole list.
  func checkRows(_ seed: inout Seed) throws {
    let type = [nil, "all", "some", "free", "unknown"].randomElement(using: &seed)!
      .map { AppointmentType.ID($0) }
    let whole = availability.slots(days: clinic.days, in: clinic.zone, type: type)
    let first = Int.random(in: 0...whole.count + 2, using: &seed)
    let rows = first..<first + Int.random(in: 0...100, using: &seed)
    let found = availability.slots(rows: rows, days: clinic.days, in: clinic.zone, type: type)
    try #require(found.total == whole.count, comment)
    try #require(found.slots == Array(whole.dropFirst(first).prefix(rows.count)), comment)
  }

  func checkObstacles(_ seed: inout Seed) throws {
    let blocks = freeRuns
    for _ in 0..<30 {
      let pair = verdicts.keys.sorted {
        ($0.practitioner, $0.location) < ($1.practitioner, $1.location)
      }
      .randomElement(using: &seed)!
      let length = Int.random(in: 0...90, using: &seed)
      let start = Int.random(in: 0...window.minutes - length, using: &seed)
      var time = TimeRange(start: instant(start), minutes: length)
      // Half of the orders begin where something begins.
      if Bool.random(using: &seed), let block = blocks.randomElement(using: &seed),
        block.time.start.adding(minutes: length) <= window.end
      {
        time = TimeRange(start: block.time.start, minutes: length)
      }
      try checkObstacles(pair, time, ["all", "some"].randomElement(using: &seed)!, &seed)
    }
  }

  private func checkObstacles(
    _ pair: AppointmentType.Offer, _ time: TimeRange, _ type: String, _ seed: inout Seed
  ) throws {
    let ignored =
      Bool.random(using: &seed) ? clinic.appointments.randomElement(using: &seed)?.id : nil
    let order = BookingOrder(
      client: nil, practitioner: pair.practitioner, location: pair.location, type: .init(type),
      time: time)
    let first = time.start.seconds(since: window.start) / 60
    var rules: Set<Obstacle.Rule> = []
    var isInFree = true
    for minute in first..<first + time.minutes {
      var verdict = verdicts[pair]![minute]
      verdict.appointments.removeAll { $0 == ignored }
      rules.formUnion(verdict.rules)
      isInFree = isInFree && verdict.isFree
    }
    try #require(rules.isEmpty == isInFree, comment)
    if time.isEmpty { rules = time.start < clinic.now ? [.past] : [] }
    if time.isEmpty { rules.insert(.length) }
    if type == "some",
      !clinic.types[1].isOffered(by: pair.practitioner, at: pair.location)
    {
      rules.insert(.typeNotOffered)
    }
    let found = availability.obstacles(to: order, ignoring: ignored)
    var named = Set(found.map(\.rule))
    if time.isEmpty { named.formIntersection([.length, .typeNotOffered]) }
    if time.isEmpty { rules.remove(.past) }
    try #require(named == rules, comment)
    for obstacle in found { try checkReason(obstacle, order) }
  }

  /// What an obstacle names stands in the way.
  private func checkReason(_ obstacle: Obstacle, _ order: BookingOrder) throws {
    switch obstacle.rule {
    case .closed, .onLeave, .onBreak, .elsewhere, .booked:
      try #require(obstacle.time?.overlaps(order.time) == true, comment)
    case .past: try #require(obstacle.time?.start == order.time.start, comment)
    case .offRoster:
      if let shift = obstacle.time { try #require(shift.end > order.time.start, comment) }
    case .length, .typeNotOffered: try #require(obstacle.time == nil, comment)
    }
    try #require((obstacle.rule == .booked) == (obstacle.appointment != nil), comment)
    try #require((obstacle.rule == .elsewhere) == (obstacle.location != nil), comment)
  }

  func checkPlans() throws {
    for (pair, verdicts) in verdicts {
      var minute = 0
      for day in [clinic.days.lowerBound, clinic.days.upperBound].uniqued {
        let plan = availability.plan(
          of: pair.practitioner, at: pair.location, on: day, in: clinic.zone)
        try #require(plan.segments.first?.time.start == instant(minute), comment)
        var end = instant(minute)
        for segment in plan.segments {
          try #require(segment.time.start == end && !segment.time.isEmpty, comment)
          end = segment.time.end
        }
        try #require(end == clinic.zone.range(of: day).end, comment)
        while instant(minute) < end {
          let kind = try #require(plan.segment(at: instant(minute))?.kind, comment)
          try #require(Self.matches(kind, verdicts[minute]), comment)
          minute += 1
        }
        for (one, next) in zip(plan.segments, plan.segments.dropFirst()) {
          try #require(one.kind != next.kind, comment)
        }
      }
    }
  }

  private static func matches(_ kind: DayPlan.Kind, _ verdict: MinuteOracle.Verdict) -> Bool {
    if !verdict.appointments.isEmpty {
      guard case .booked(let ids) = kind else { return false }
      return Set(ids) == Set(verdict.appointments)
    }
    if verdict.isClosed { return kind == .closed(reason: "shut") }
    if verdict.isOnLeave { return kind == .onLeave(note: "away") }
    if !verdict.worksAt.contains(verdict.location) {
      return kind == (verdict.worksAt.first.map { .elsewhere($0) } ?? .offRoster)
    }
    if verdict.isOnBreak { return kind == .onBreak }
    return kind == (verdict.isPast ? .past : .free)
  }

  func checkNextFree(_ seed: inout Seed) throws {
    let from = instant(.random(in: -3000...window.minutes, using: &seed))
    let minutes = [nil, 1, 25, 60, 240].randomElement(using: &seed)!
    let found = availability.nextFree(from: from, minutes: minutes, withinDays: 20)
    let blocks = clinic.freeUncut(around: from, days: 24)
    let expected = blocks.compactMap { block -> AvailabilitySlot? in
      var start = max(block.time.start, from)
      while start.secondsSinceEpoch % 60 != 0 { start = start.adding(seconds: 1) }
      let end = minutes.map { start.adding(minutes: $0) } ?? block.time.end
      guard start < end, end <= block.time.end, start < from.adding(minutes: 20 * 1440)
      else { return nil }
      var place = block
      place.time = TimeRange(start: start, end: end)
      return place
    }
    .min {
      ($0.time.start, $0.practitioner, $0.location) < ($1.time.start, $1.practitioner, $1.location)
    }
    try #require(found?.practitioner == expected?.practitioner, comment)
    try #require(found?.location == expected?.location, comment)
    try #require(found?.time.start == expected?.time.start, comment)
    if minutes != nil { try #require(found?.time == expected?.time, comment) }
  }
}

extension RandomClinic {
  /// Free blocks with the cuts at midnight undone.
  fileprivate func freeUncut(around instant: Instant, days count: Int) -> [AvailabilitySlot] {
    let day = zone.day(of: instant)
    let free = availability.free(
      days: day.adding(days: -1)...day.adding(days: count), in: zone)
    var blocks: [AvailabilitySlot] = []
    for slot in free {
      let touching = blocks.lastIndex {
        $0.practitioner == slot.practitioner && $0.location == slot.location
          && $0.time.end == slot.time.start
      }
      if let touching {
        blocks[touching].time = TimeRange(
          start: blocks[touching].time.start, end: slot.time.end)
      } else {
        blocks.append(slot)
      }
    }
    return blocks
  }
}

extension [Day] {
  fileprivate var uniqued: [Day] { Set(self).sorted() }
}

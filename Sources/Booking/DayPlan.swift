public import CivilTime

/// One practitioner's day at one location, as the diary paints it: segments that follow each other
/// without gap from midnight to midnight, 23 to 25 hours.
public struct DayPlan: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Can be booked.
    case free
    /// Taken by these appointments (more than one only where the clinic booked twice), wherever
    /// they are.
    case booked([Appointment.ID])
    case onBreak
    case onLeave(note: String)
    case closed(reason: String)
    /// The practitioner works at another location then.
    case elsewhere(Location.ID)
    case offRoster
    /// Was free and has begun.
    case past
    /// Neither free nor booked, and the server does not tell why.
    case notOffered
  }

  public struct Segment: Hashable, Sendable {
    public var time: TimeRange
    public var kind: Kind

    public init(time: TimeRange, kind: Kind) {
      self.time = time
      self.kind = kind
    }
  }

  public let practitioner: Practitioner.ID
  public let location: Location.ID
  public let day: Day
  public let segments: [Segment]

  /// The segment that holds an instant; nil outside the day. Cost: a binary search.
  public func segment(at instant: Instant) -> Segment? {
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].time.end <= instant { low = middle + 1 } else { high = middle }
    }
    return low < segments.count && segments[low].time.contains(instant) ? segments[low] : nil
  }
}

extension DayPlan {
  /// A day of which only free time and appointments are known.
  ///
  /// - Parameters:
  ///   - free: slots and `appointments` of anybody; those of the practitioner are picked.
  ///   - zone: says where the day begins.
  public init(
    of practitioner: Practitioner.ID, at location: Location.ID, on day: Day, in zone: Zone,
    free: [AvailabilitySlot], appointments: [Appointment], now: Instant
  ) {
    let whole = zone.range(of: day)
    let held = Timeline(
      appointments.filter { $0.practitioner == practitioner && $0.occupies }
        .map { .init(time: $0.time, cause: $0.id) }
    ).overlapping(whole)
    let open = free.filter { $0.practitioner == practitioner && $0.location == location }
      .map(\.time)
    self.init(
      of: practitioner, at: location, on: day, lasting: whole,
      edges: (open + held.map(\.time)).flatMap { [$0.start, $0.end] } + [now]
    ) { instant in
      let takers = held.filter { $0.time.contains(instant) }.map(\.cause)
      if !takers.isEmpty { return .booked(takers) }
      if instant < now { return .past }
      return open.contains { $0.contains(instant) } ? .free : .notOffered
    }
  }

  /// Tiles the day between all `edges`; `kind` says what holds from an edge to the next.
  init(
    of practitioner: Practitioner.ID, at location: Location.ID, on day: Day,
    lasting whole: TimeRange, edges: [Instant], kind: (Instant) -> Kind
  ) {
    self.practitioner = practitioner
    self.location = location
    self.day = day
    let inner = edges.filter { whole.start < $0 && $0 < whole.end }.sorted()
    var segments: [Segment] = []
    var start = whole.start
    for end in inner + [whole.end] where start < end {
      let kind = kind(start)
      if segments.last?.kind == kind {
        segments[segments.count - 1].time =
          TimeRange(start: segments[segments.count - 1].time.start, end: end)
      } else {
        segments.append(Segment(time: TimeRange(start: start, end: end), kind: kind))
      }
      start = end
    }
    self.segments = segments
  }
}

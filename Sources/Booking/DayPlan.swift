public import CivilTime

/// One practitioner's day at one location, as the diary shows it: segments that follow each other
/// without a gap from midnight to midnight, 23 to 25 hours.
public struct DayPlan: Hashable, Sendable {
  /// What a segment of the day is.
  public enum Kind: Hashable, Sendable {
    /// Can be booked.
    case free
    /// Taken by these appointments, at this location or another. More than one only if the clinic
    /// double-booked.
    case booked([Appointment.ID])
    /// A break of the shift.
    case onBreak
    /// The practitioner is away; the note may be empty.
    case onLeave(note: String)
    /// The location is shut.
    case closed(reason: String)
    /// The practitioner works at another location then.
    case elsewhere(Location.ID)
    /// The practitioner doesn't work then.
    case offRoster
    /// It was free, but has begun already.
    case past
    /// Neither free nor booked, and the server doesn't say why.
    case notOffered
  }

  /// A part of the day in which one thing applies.
  public struct Segment: Hashable, Sendable {
    /// Not empty.
    public var time: TimeRange
    /// What applies.
    public var kind: Kind

    /// A segment of this kind.
    public init(time: TimeRange, kind: Kind) {
      self.time = time
      self.kind = kind
    }
  }

  /// Whose day it is.
  public let practitioner: Practitioner.ID
  /// Where.
  public let location: Location.ID
  /// The calendar day in the zone that was asked for.
  public let day: Day
  /// In the order of time, without gaps; no two neighbours are of the same kind.
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
  /// A day for which the server gives only free time and appointments, without a roster.
  ///
  /// - Parameters:
  ///   - free: free time of any practitioners; only this one's is used.
  ///   - appointments: of any practitioners; only this one's are used.
  ///   - zone: decides when the day begins.
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

  /// Cuts the day at all `edges`; `kind` gives what applies from one edge to the next.
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

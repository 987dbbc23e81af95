public import CivilTime

/// When a practitioner works at one location: a pattern of weekly or fortnightly shifts.
public struct Roster: Hashable, Sendable {
  public enum Rhythm: Hashable, Sendable {
    case weekly
    /// Every second week, among them the week of `anchor`.
    case fortnightly(anchor: Day)
  }

  /// One stretch of work on a day of the week, in the location's zone; `end` may be 24:00.
  public struct Shift: Hashable, Sendable {
    public var weekday: Weekday
    public var start: WallTime
    public var end: WallTime
    public var rhythm: Rhythm
    /// Inside the shift; nothing is booked over a break.
    public var breaks: [Break]
    /// First and last day on which the shift applies; nil where open.
    public var from: Day?
    public var until: Day?

    public init(
      weekday: Weekday, start: WallTime, end: WallTime, rhythm: Rhythm = .weekly,
      breaks: [Break] = [], from: Day? = nil, until: Day? = nil
    ) {
      self.weekday = weekday
      self.start = start
      self.end = end
      self.rhythm = rhythm
      self.breaks = breaks
      self.from = from
      self.until = until
    }
  }

  public struct Break: Hashable, Sendable {
    public var start: WallTime
    public var end: WallTime
    public init(start: WallTime, end: WallTime) {
      self.start = start
      self.end = end
    }
  }

  public var practitioner: Practitioner.ID
  public var location: Location.ID
  public var shifts: [Shift]

  public init(practitioner: Practitioner.ID, location: Location.ID, shifts: [Shift]) {
    self.practitioner = practitioner
    self.location = location
    self.shifts = shifts
  }
}

/// A practitioner's absence, everywhere.
public struct Leave: Hashable, Sendable {
  public var practitioner: Practitioner.ID
  public var time: TimeRange
  public var note: String

  public init(practitioner: Practitioner.ID, time: TimeRange, note: String = "") {
    self.practitioner = practitioner
    self.time = time
    self.note = note
  }
}

/// A location that is shut for everybody, as on a public holiday.
public struct Closure: Hashable, Sendable {
  public var location: Location.ID
  public var time: TimeRange
  public var reason: String

  public init(location: Location.ID, time: TimeRange, reason: String) {
    self.location = location
    self.time = time
    self.reason = reason
  }
}

/// Rosters, leave and closures: all that decides when somebody works.
public struct RosterBook: Hashable, Sendable {
  public var rosters: [Roster]
  public var leave: [Leave]
  public var closures: [Closure]

  public init(rosters: [Roster] = [], leave: [Leave] = [], closures: [Closure] = []) {
    self.rosters = rosters
    self.leave = leave
    self.closures = closures
  }
}

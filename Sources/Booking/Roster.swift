public import CivilTime

/// When a practitioner works at one location: a pattern of weekly or fortnightly shifts.
public struct Roster: Hashable, Sendable {
  /// Which weeks a shift is worked in.
  public enum Rhythm: Hashable, Sendable {
    /// Every week.
    case weekly
    /// Every second week, counted from the week (Monday to Sunday) of `anchor`.
    case fortnightly(anchor: Day)
  }

  /// One period of work on a day of the week, in the location's zone.
  public struct Shift: Hashable, Sendable {
    /// The day on which it begins and ends.
    public var weekday: Weekday
    /// When it begins.
    public var start: WallTime
    /// When it ends; 24:00 is midnight. A shift that doesn't end after it begins has no time.
    public var end: WallTime
    /// In which weeks.
    public var rhythm: Rhythm
    /// Nothing is booked over a break. Only the part inside the shift counts.
    public var breaks: [Break]
    /// The first day on which the shift applies; nil: no limit.
    public var from: Day?
    /// The last day on which the shift applies; nil: no limit.
    public var until: Day?

    /// A shift on this day of the week.
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

  /// A pause in a shift, on the same day.
  public struct Break: Hashable, Sendable {
    /// When it begins.
    public var start: WallTime
    /// When it ends.
    public var end: WallTime
    /// A break from one time to another.
    public init(start: WallTime, end: WallTime) {
      self.start = start
      self.end = end
    }
  }

  /// Who works.
  public var practitioner: Practitioner.ID
  /// Where they work.
  public var location: Location.ID
  /// When they work; shifts that overlap or touch count as one.
  public var shifts: [Shift]

  /// A roster of these shifts.
  public init(practitioner: Practitioner.ID, location: Location.ID, shifts: [Shift]) {
    self.practitioner = practitioner
    self.location = location
    self.shifts = shifts
  }
}

/// A practitioner's absence from all locations.
public struct Leave: Hashable, Sendable {
  /// Who is away.
  public var practitioner: Practitioner.ID
  /// From when to when, to the second.
  public var time: TimeRange
  /// Why; may be empty.
  public var note: String

  /// Leave for this time.
  public init(practitioner: Practitioner.ID, time: TimeRange, note: String = "") {
    self.practitioner = practitioner
    self.time = time
    self.note = note
  }
}

/// A time at which a location is shut, as on a public holiday.
public struct Closure: Hashable, Sendable {
  /// The location that is shut.
  public var location: Location.ID
  /// From when to when.
  public var time: TimeRange
  /// Why, in the practice's words; may be empty.
  public var reason: String

  /// A closure for this time.
  public init(location: Location.ID, time: TimeRange, reason: String) {
    self.location = location
    self.time = time
    self.reason = reason
  }
}

/// Rosters, leave and closures: all that decides when practitioners work.
public struct RosterBook: Hashable, Sendable {
  /// One or more for each practitioner and location.
  public var rosters: [Roster]
  /// Of all practitioners, in any order.
  public var leave: [Leave]
  /// Of all locations, in any order.
  public var closures: [Closure]

  /// A book with these rows.
  public init(rosters: [Roster] = [], leave: [Leave] = [], closures: [Closure] = []) {
    self.rosters = rosters
    self.leave = leave
    self.closures = closures
  }
}

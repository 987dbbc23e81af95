public import CivilTime

/// One rule that forbids a booking; `Availability.obstacles(to:ignoring:)` finds them.
public struct Obstacle: Hashable, Sendable {
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The time has begun already; `time` lasts until the first moment that can still be booked.
    case past
    /// The location is shut.
    case closed
    /// The practitioner is away.
    case onLeave = "on-leave"
    /// The practitioner does not work then, there or elsewhere; `time` is the shift at the location
    /// that is not over by then, if one begins within a fortnight.
    case offRoster = "off-roster"
    /// The practitioner works then, but at another location.
    case elsewhere
    case onBreak = "on-break"
    /// Another appointment holds the time.
    case booked
    /// The practitioner does not offer this type at this location.
    case typeNotOffered = "type-not-offered"
    /// Longer or shorter than an appointment can be (`Appointment.lengths`), or not from minute to
    /// minute.
    case length

    /// Whether it tells something of a whole day, and not of a time of it.
    public var isOfTheDay: Bool {
      switch self {
      case .closed, .onLeave, .offRoster, .elsewhere, .typeNotOffered: true
      case .past, .onBreak, .booked, .length: false
      }
    }
  }

  public var rule: Rule
  /// What stands in the way and how long: the leave, the break, the appointment, the shift.
  public var time: TimeRange?
  /// The other location for `.elsewhere`.
  public var location: Location.ID?
  /// The appointment in the way for `.booked`.
  public var appointment: Appointment.ID?
  /// The clinic's own words, such as a closure's reason; may be empty.
  public var note: String

  public init(
    rule: Rule, time: TimeRange? = nil, location: Location.ID? = nil,
    appointment: Appointment.ID? = nil, note: String = ""
  ) {
    self.rule = rule
    self.time = time
    self.location = location
    self.appointment = appointment
    self.note = note
  }
}

public import CivilTime

/// One rule that forbids a booking; `Availability.obstacles(to:ignoring:)` finds them.
public struct Obstacle: Hashable, Sendable {
  /// Why a time can't be booked. The raw values are the words of coredesk's own API.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The time has begun already; `time` ends at the first moment that can still be booked.
    case past
    /// The location is shut.
    case closed
    /// The practitioner is away.
    case onLeave = "on-leave"
    /// The practitioner doesn't work then at any location; `time` is the shift at this location
    /// that ends after the wished start, if one begins within a fortnight.
    case offRoster = "off-roster"
    /// The practitioner works then, but at another location.
    case elsewhere
    /// The practitioner has a break.
    case onBreak = "on-break"
    /// The practitioner has another appointment.
    case booked
    /// The practitioner does not offer this type at this location.
    case typeNotOffered = "type-not-offered"
    /// Longer or shorter than an appointment can be (`Appointment.lengths`), or not from a whole
    /// minute to a whole minute.
    case length

    /// Whether the reason usually applies to the whole day, not only to a time of day.
    public var isOfTheDay: Bool {
      switch self {
      case .closed, .onLeave, .offRoster, .elsewhere, .typeNotOffered: true
      case .past, .onBreak, .booked, .length: false
      }
    }
  }

  /// The reason.
  public var rule: Rule
  /// When the cause begins and ends: the leave, the break, the appointment, the shift.
  public var time: TimeRange?
  /// The other location for `.elsewhere`.
  public var location: Location.ID?
  /// The appointment in the way for `.booked`.
  public var appointment: Appointment.ID?
  /// The clinic's own words, such as a closure's reason; may be empty.
  public var note: String

  /// A reason with its details.
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

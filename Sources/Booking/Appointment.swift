public import CivilTime

public struct Appointment: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Appointment>

  /// Where the appointment stands; servers may send words that are not named here.
  public struct Status: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let booked = Status(rawValue: "Booked")
    public static let arrived = Status(rawValue: "Arrived")
    public static let attended = Status(rawValue: "Attended")
    public static let didNotAttend = Status(rawValue: "DidNotAttend")
    public static let cancelled = Status(rawValue: "Cancelled")
  }

  public struct Cancellation: Hashable, Sendable {
    public var reason: CancellationReason.ID?
    public var notes: String
    public init(reason: CancellationReason.ID?, notes: String) {
      self.reason = reason
      self.notes = notes
    }
  }

  public var id: ID
  /// The number people quote on the phone.
  public var reference: String
  public var status: Status
  public var practitioner: Practitioner.ID
  public var location: Location.ID
  public var type: AppointmentType.ID?
  public var client: Client.ID?
  /// The line the diary shows, by default `SURNAME First mobile`.
  public var subject: String
  public var notes: String
  public var time: TimeRange
  public var cancellation: Cancellation?

  public init(
    id: ID, reference: String = "", status: Status = .booked, practitioner: Practitioner.ID,
    location: Location.ID, type: AppointmentType.ID? = nil, client: Client.ID? = nil,
    subject: String = "", notes: String = "", time: TimeRange, cancellation: Cancellation? = nil
  ) {
    self.id = id
    self.reference = reference
    self.status = status
    self.practitioner = practitioner
    self.location = location
    self.type = type
    self.client = client
    self.subject = subject
    self.notes = notes
    self.time = time
    self.cancellation = cancellation
  }

  /// How long an appointment can be, in minutes: from the shortest type there is to a working day.
  public static let lengths: ClosedRange<Int> = 1...480

  /// Whether it takes its practitioner's time: everything but a cancelled one.
  public var occupies: Bool { status != .cancelled }
}

/// A stretch of a practitioner's time that can be booked at a location.
public struct AvailabilitySlot: Hashable, Sendable {
  public var practitioner: Practitioner.ID
  public var location: Location.ID
  public var time: TimeRange

  public init(practitioner: Practitioner.ID, location: Location.ID, time: TimeRange) {
    self.practitioner = practitioner
    self.location = location
    self.time = time
  }
}

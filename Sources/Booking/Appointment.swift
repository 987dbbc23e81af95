public import CivilTime

/// A client's appointment with a practitioner at a location; coreplus API, Appointment
/// (https://developers.coreplus.com.au/api/api-end-points/appointment/get-appointment-record/).
public struct Appointment: Hashable, Sendable, Identifiable {
  /// The server's id of an appointment.
  public typealias ID = Identifier<Appointment>

  /// How far the appointment has come; servers may send other words than these. `Booked` and
  /// `Attended` are the vendor's, the others are ours.
  public struct Status: Hashable, Sendable, RawRepresentable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Made, and the client hasn't come yet.
    public static let booked = Status(rawValue: "Booked")
    /// The client is here and waits.
    public static let arrived = Status(rawValue: "Arrived")
    /// The client was seen.
    public static let attended = Status(rawValue: "Attended")
    /// The client didn't come and didn't say so.
    public static let didNotAttend = Status(rawValue: "DidNotAttend")
    /// Called off. It stays in the diary and never comes back: undoing it books a new one.
    public static let cancelled = Status(rawValue: "Cancelled")
  }

  /// Why an appointment was cancelled.
  public struct Cancellation: Hashable, Sendable {
    /// From the practice's own list; nil if none was given.
    public var reason: CancellationReason.ID?
    /// In the desk's own words; may be empty.
    public var notes: String
    /// A cancellation for this reason.
    public init(reason: CancellationReason.ID?, notes: String) {
      self.reason = reason
      self.notes = notes
    }
  }

  /// What the server knows it by.
  public var id: ID
  /// The number that people quote on the phone; digits, or empty before the server has given one.
  public var reference: String
  /// How far it has come.
  public var status: Status
  /// Who sees the client.
  public var practitioner: Practitioner.ID
  /// Where.
  public var location: Location.ID
  /// What for; nil if the booking named no type.
  public var type: AppointmentType.ID?
  /// Who comes; nil if the server names no client. The API supports one.
  public var client: Client.ID?
  /// The line that the diary shows, by default `SURNAME First mobile`; 300 characters at most.
  public var subject: String
  /// The desk's note on it, 300 characters at most. Lists of appointments leave it out.
  public var notes: String
  /// From its start to its end, without a gap.
  public var time: TimeRange
  /// Why it was cancelled; nil unless it was, or if the reply leaves that out.
  public var cancellation: Cancellation?

  /// An appointment with these values. Those left out are empty, and the status is booked.
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

  /// How long an appointment can be: one minute to a working day of eight hours.
  public static let lengths: ClosedRange<Int> = 1...480

  /// Whether it takes its practitioner's time. Only a cancelled one doesn't.
  public var occupies: Bool { status != .cancelled }
}

/// Time of a practitioner that can be booked at a location; coreplus API, AvailabilitySlot
/// (https://developers.coreplus.com.au/api/api-end-points/availabilityslot/).
public struct AvailabilitySlot: Hashable, Sendable {
  /// Whose time it is.
  public var practitioner: Practitioner.ID
  /// Where the practitioner is then.
  public var location: Location.ID
  /// When; whole free time, or a piece of it.
  public var time: TimeRange

  /// Time of this practitioner at this location.
  public init(practitioner: Practitioner.ID, location: Location.ID, time: TimeRange) {
    self.practitioner = practitioner
    self.location = location
    self.time = time
  }
}

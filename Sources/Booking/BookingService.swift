public import CivilTime

/// A clinic's diary as the desk uses it, wherever it is kept.
///
/// Every call may wait for a network and throws `BookingFailure`. None blocks the caller's thread.
public protocol BookingService: Sendable {
  /// What hardly ever changes: the practice, its locations, people, types and reasons.
  func clinic() async throws(BookingFailure) -> Clinic

  /// The diary of whole days in `zone`: appointments (cancelled ones included), free time and,
  /// where the server tells, rosters.
  func diary(_ query: DiaryQuery) async throws(BookingFailure) -> DiaryPicture

  /// Who works when on these days, with leave and closures; nil where the server does not tell.
  func rosters(_ query: DiaryQuery) async throws(BookingFailure) -> RosterBook?

  /// Free places, earliest first.
  func slots(_ query: SlotQuery) async throws(BookingFailure) -> [AvailabilitySlot]

  /// Appointments that start in the query's days, earliest first, cancelled ones included.
  func appointments(_ query: AppointmentQuery) async throws(BookingFailure) -> [Appointment]

  /// One appointment with its notes and, if cancelled, why.
  func appointment(_ id: Appointment.ID) async throws(BookingFailure) -> Appointment

  /// Clients that match every word of `text` (names, phone digits, date of birth), best first.
  func clients(matching text: String, limit: Int) async throws(BookingFailure) -> ClientMatches

  func client(_ id: Client.ID) async throws(BookingFailure) -> ClientRecord

  /// The rules that forbid a booking, none if it can be made; nil where the server does not tell.
  /// The place of the appointment `ignored` counts as free: it is the one that shall move.
  func whyNot(
    _ order: BookingOrder, ignoring ignored: Appointment.ID?
  ) async throws(BookingFailure) -> [Obstacle]?

  /// What was done to appointments on these days, newest first; nil where the server does not tell.
  func changes(_ query: DiaryQuery) async throws(BookingFailure) -> [DiaryChange]?

  /// Says who works at this desk from now on, so that others can be told.
  func setOperator(_ initials: String) async

  /// Books. On return the appointment is durable on the server.
  func book(_ order: BookingOrder) async throws(BookingFailure) -> Appointment

  /// Reschedules; reminders go out anew.
  ///
  /// - Parameter seen: how the appointment was seen, here and in the next two. Where it is no longer
  ///   so nothing is changed, and the call throws `.changedMeanwhile`; nil: changed however it is.
  func move(
    _ id: Appointment.ID, to move: Move, ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment

  /// Changes notes, type or status; nothing is sent to anybody.
  func edit(
    _ id: Appointment.ID, _ edit: Edit, ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment

  /// Cancels; cancelling again gives the same answer.
  func cancel(
    _ id: Appointment.ID, reason: CancellationReason.ID?, notes: String,
    ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment

  func addClient(_ client: ClientRecord) async throws(BookingFailure) -> Client.ID

  /// Who waits for a place that suits them, longest waiting first. Whether others see the same list
  /// says `Clinic.keepsWaitingList`.
  func waitingList() async throws(BookingFailure) -> [WaitingEntry]

  /// Puts somebody on the waiting list. On return the entry is durable.
  func addToWaitingList(_ order: WaitingOrder) async throws(BookingFailure) -> WaitingEntry

  /// Takes an entry off the list; one that is no longer there is off it already.
  func removeFromWaitingList(_ id: WaitingEntry.ID) async throws(BookingFailure)
}

public struct DiaryQuery: Hashable, Sendable {
  public var days: ClosedRange<Day>
  /// The location whose zone says where days begin.
  public var zoneOf: Location.ID

  public init(days: ClosedRange<Day>, zoneOf: Location.ID) {
    self.days = days
    self.zoneOf = zoneOf
  }
}

/// The diary of some days, as read at one moment.
public struct DiaryPicture: Hashable, Sendable {
  public var days: ClosedRange<Day>
  /// Whole days in this zone.
  public var zone: Zone
  public var appointments: [Appointment]
  /// Unsplit free time, from now on.
  public var free: [AvailabilitySlot]
  /// Nil where the server does not tell.
  public var rosters: RosterBook?
  public var readAt: Instant

  public init(
    days: ClosedRange<Day>, zone: Zone, appointments: [Appointment], free: [AvailabilitySlot],
    rosters: RosterBook?, readAt: Instant
  ) {
    self.days = days
    self.zone = zone
    self.appointments = appointments
    self.free = free
    self.rosters = rosters
    self.readAt = readAt
  }
}

public struct SlotQuery: Hashable, Sendable {
  public var days: ClosedRange<Day>
  /// The location whose zone says where days begin; nil: the practice's first.
  public var zoneOf: Location.ID?
  /// Empty: everybody.
  public var practitioners: [Practitioner.ID]
  /// Empty: everywhere.
  public var locations: [Location.ID]
  /// Cuts free time into pieces of the type's length, where the type is offered.
  public var type: AppointmentType.ID?
  /// Cuts into pieces of this length where no type is given.
  public var minutes: Int?
  /// Stop after so many; nil: all.
  public var limit: Int?

  public init(
    days: ClosedRange<Day>, zoneOf: Location.ID? = nil, practitioners: [Practitioner.ID] = [],
    locations: [Location.ID] = [], type: AppointmentType.ID? = nil, minutes: Int? = nil,
    limit: Int? = nil
  ) {
    self.days = days
    self.zoneOf = zoneOf
    self.practitioners = practitioners
    self.locations = locations
    self.type = type
    self.minutes = minutes
    self.limit = limit
  }
}

public struct AppointmentQuery: Hashable, Sendable {
  public var days: ClosedRange<Day>
  public var zoneOf: Location.ID?
  public var practitioner: Practitioner.ID?
  public var location: Location.ID?
  public var client: Client.ID?

  public init(
    days: ClosedRange<Day>, zoneOf: Location.ID? = nil, practitioner: Practitioner.ID? = nil,
    location: Location.ID? = nil, client: Client.ID? = nil
  ) {
    self.days = days
    self.zoneOf = zoneOf
    self.practitioner = practitioner
    self.location = location
    self.client = client
  }
}

public struct ClientMatches: Hashable, Sendable {
  public var matches: [ClientMatch]
  /// How many there are in all; nil where the server does not tell.
  public var total: Int?

  public init(matches: [ClientMatch], total: Int?) {
    self.matches = matches
    self.total = total
  }
}

/// An appointment to be made.
public struct BookingOrder: Hashable, Sendable {
  public var client: Client.ID?
  public var practitioner: Practitioner.ID
  public var location: Location.ID
  public var type: AppointmentType.ID?
  public var time: TimeRange
  public var notes: String

  public init(
    client: Client.ID?, practitioner: Practitioner.ID, location: Location.ID,
    type: AppointmentType.ID?, time: TimeRange, notes: String = ""
  ) {
    self.client = client
    self.practitioner = practitioner
    self.location = location
    self.type = type
    self.time = time
    self.notes = notes
  }
}

/// Where an appointment shall go; nil stays as it is.
public struct Move: Hashable, Sendable {
  public var time: TimeRange
  public var practitioner: Practitioner.ID?
  public var location: Location.ID?

  public init(
    time: TimeRange, practitioner: Practitioner.ID? = nil, location: Location.ID? = nil
  ) {
    self.time = time
    self.practitioner = practitioner
    self.location = location
  }
}

/// What shall be different about an appointment that stays where it is; nil stays as it is.
public struct Edit: Hashable, Sendable {
  public var notes: String?
  public var type: AppointmentType.ID?
  /// Any but cancelled, which has a call of its own.
  public var status: Appointment.Status?

  public init(
    notes: String? = nil, type: AppointmentType.ID? = nil, status: Appointment.Status? = nil
  ) {
    self.notes = notes
    self.type = type
    self.status = status
  }
}

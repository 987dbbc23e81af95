public import CivilTime

/// A clinic's diary as a desk uses it, on whichever server.
///
/// Every call may wait for a network and throws `BookingFailure`. None blocks the caller's thread.
public protocol BookingService: Sendable {
  /// What hardly ever changes: the practice with its locations, practitioners, types and reasons.
  func clinic() async throws(BookingFailure) -> Clinic

  /// The diary of whole days: appointments (cancelled ones included), free time and, if the server
  /// has them, rosters.
  func diary(_ query: DiaryQuery) async throws(BookingFailure) -> DiaryPicture

  /// Who works when on these days, with leave and closures; nil if the server has no rosters.
  func rosters(_ query: DiaryQuery) async throws(BookingFailure) -> RosterBook?

  /// Free time that can be booked, earliest first.
  func slots(_ query: SlotQuery) async throws(BookingFailure) -> [AvailabilitySlot]

  /// Appointments that start in the query's days, earliest first, cancelled ones included.
  func appointments(_ query: AppointmentQuery) async throws(BookingFailure) -> [Appointment]

  /// One appointment with its notes and, if cancelled, why.
  func appointment(_ id: Appointment.ID) async throws(BookingFailure) -> Appointment

  /// Clients that match every word of `text` (names, phone digits, date of birth), best first.
  func clients(matching text: String, limit: Int) async throws(BookingFailure) -> ClientMatches

  /// All that the practice keeps about a client.
  func client(_ id: Client.ID) async throws(BookingFailure) -> ClientRecord

  /// The rules that forbid a booking, none if it can be made; nil if the server doesn't say.
  ///
  /// - Parameter ignored: the appointment that is to be moved; its own time counts as free.
  func whyNot(
    _ order: BookingOrder, ignoring ignored: Appointment.ID?
  ) async throws(BookingFailure) -> [Obstacle]?

  /// What was done to appointments on these days, newest first; nil if the server doesn't say.
  func changes(_ query: DiaryQuery) async throws(BookingFailure) -> [DiaryChange]?

  /// Sets who works at this desk from now on; a coredesk server records it with each change.
  func setOperator(_ initials: String) async

  /// Books. When it returns, the server has saved the appointment.
  func book(_ order: BookingOrder) async throws(BookingFailure) -> Appointment

  /// Reschedules; reminders go out anew.
  ///
  /// - Parameter seen: the appointment as the desk saw it, here and in the next two. If it has
  ///   changed since, the call changes nothing and throws `.changedMeanwhile`. Nil: change it in
  ///   any case.
  func move(
    _ id: Appointment.ID, to move: Move, ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment

  /// Changes notes, type or status; the client gets no message.
  func edit(
    _ id: Appointment.ID, _ edit: Edit, ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment

  /// Cancels; cancelling again gives the same answer.
  func cancel(
    _ id: Appointment.ID, reason: CancellationReason.ID?, notes: String,
    ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment

  /// Saves a new client and returns the id that the server gave.
  func addClient(_ client: ClientRecord) async throws(BookingFailure) -> Client.ID

  /// The clients who wait for a time that suits them, longest waiting first. All desks share the
  /// list if `Clinic.keepsWaitingList`.
  func waitingList() async throws(BookingFailure) -> [WaitingEntry]

  /// Puts a client on the waiting list. When it returns, the entry is saved.
  func addToWaitingList(_ order: WaitingOrder) async throws(BookingFailure) -> WaitingEntry

  /// Removes an entry from the list; does nothing if it is no longer there.
  func removeFromWaitingList(_ id: WaitingEntry.ID) async throws(BookingFailure)
}

/// Which days of the diary to read.
public struct DiaryQuery: Hashable, Sendable {
  /// From the first to the last day, both included.
  public var days: ClosedRange<Day>
  /// The location whose zone decides when the days begin.
  public var zoneOf: Location.ID

  /// These days in the zone of a location.
  public init(days: ClosedRange<Day>, zoneOf: Location.ID) {
    self.days = days
    self.zoneOf = zoneOf
  }
}

/// The diary of some days as it was at one moment.
public struct DiaryPicture: Hashable, Sendable {
  /// From the first to the last day, both included.
  public var days: ClosedRange<Day>
  /// The zone in which the days begin.
  public var zone: Zone
  /// Those that start on these days, cancelled ones included.
  public var appointments: [Appointment]
  /// Free time from `readAt` on, in whole blocks.
  public var free: [AvailabilitySlot]
  /// Rosters, leave and closures; nil if the server has none to give.
  public var rosters: RosterBook?
  /// When it was asked for.
  public var readAt: Instant

  /// A picture of these days.
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

/// Which free time to find.
public struct SlotQuery: Hashable, Sendable {
  /// From the first to the last day, both included.
  public var days: ClosedRange<Day>
  /// The location whose zone decides when the days begin; nil: the practice's first.
  public var zoneOf: Location.ID?
  /// Whose time; empty: that of all practitioners.
  public var practitioners: [Practitioner.ID]
  /// Where; empty: at all locations.
  public var locations: [Location.ID]
  /// Cuts the free time of those who offer this type into pieces of its length.
  public var type: AppointmentType.ID?
  /// Cuts free time into pieces of so many minutes if no type is given.
  public var minutes: Int?
  /// Stops after so many pieces; nil: all of them.
  public var limit: Int?

  /// All free time of these days, or as much of it as the other values leave.
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

/// Which appointments to list.
public struct AppointmentQuery: Hashable, Sendable {
  /// From the first to the last day, both included.
  public var days: ClosedRange<Day>
  /// The location whose zone decides when the days begin; nil: the practice's first.
  public var zoneOf: Location.ID?
  /// With this practitioner only; nil: with any.
  public var practitioner: Practitioner.ID?
  /// At this location only; nil: at any.
  public var location: Location.ID?
  /// Of this client only; nil: of any.
  public var client: Client.ID?

  /// All appointments of these days, or those that the other values leave.
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

/// What a search for clients found.
public struct ClientMatches: Hashable, Sendable {
  /// The best first; perhaps not all.
  public var matches: [ClientMatch]
  /// How many clients match in all; nil if the server doesn't say.
  public var total: Int?

  /// These clients of so many.
  public init(matches: [ClientMatch], total: Int?) {
    self.matches = matches
    self.total = total
  }
}

/// An appointment to be made.
public struct BookingOrder: Hashable, Sendable {
  /// Who comes; nil for an appointment without a client.
  public var client: Client.ID?
  /// Who sees the client.
  public var practitioner: Practitioner.ID
  /// Where.
  public var location: Location.ID
  /// What for; nil: no type.
  public var type: AppointmentType.ID?
  /// When; as long as `Appointment.lengths` allows.
  public var time: TimeRange
  /// The desk's note, 300 characters at most; may be empty.
  public var notes: String

  /// An order for this place and time.
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

/// The new time and place of an appointment; nil keeps what it has.
public struct Move: Hashable, Sendable {
  /// The new start and end.
  public var time: TimeRange
  /// The new practitioner.
  public var practitioner: Practitioner.ID?
  /// The new location.
  public var location: Location.ID?

  /// A move to this time.
  public init(
    time: TimeRange, practitioner: Practitioner.ID? = nil, location: Location.ID? = nil
  ) {
    self.time = time
    self.practitioner = practitioner
    self.location = location
  }
}

/// New details of an appointment that keeps its time and place; nil keeps what it has.
public struct Edit: Hashable, Sendable {
  /// The new note; "" removes it.
  public var notes: String?
  /// The new type. A type can't be removed.
  public var type: AppointmentType.ID?
  /// The new status. Cancelling has a call of its own.
  public var status: Appointment.Status?

  /// A change of the values that are given.
  public init(
    notes: String? = nil, type: AppointmentType.ID? = nil, status: Appointment.Status? = nil
  ) {
    self.notes = notes
    self.type = type
    self.status = status
  }
}

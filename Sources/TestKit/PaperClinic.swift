public import Booking
import BookingLanguage
public import CivilTime

/// A clinic in memory that follows the real rules of booking. A test decides when it fails and when
/// it answers.
public actor PaperClinic: BookingService {
  /// What a clinic is made of.
  public struct Setting: Sendable {
    /// The practice with its lists.
    public var clinic: Clinic
    /// Who works when, with leave.
    public var rosters: RosterBook
    /// The clients in any order.
    public var clients: [ClientRecord]
    /// Where and with whom a client usually books.
    public var habits: [Client.ID: ClientMatch.Habit]
    /// All appointments, with cancelled ones.
    public var appointments: [Appointment]
    /// The waiting list in any order.
    public var waitingList: [WaitingEntry]
    /// The clinic's time; it stands still.
    public var now: Instant

    /// A clinic made of these parts.
    public init(
      clinic: Clinic, rosters: RosterBook, clients: [ClientRecord],
      habits: [Client.ID: ClientMatch.Habit] = [:], appointments: [Appointment] = [],
      waitingList: [WaitingEntry] = [], now: Instant
    ) {
      self.clinic = clinic
      self.rosters = rosters
      self.clients = clients
      self.habits = habits
      self.appointments = appointments
      self.waitingList = waitingList
      self.now = now
    }
  }

  /// The kinds of calls that a test can hold, fail and count.
  public enum Verb: Hashable, Sendable, CaseIterable {
    case clinic, diary, rosters, changes, slots, appointments, appointment, clients, client, whyNot
    case book, move, edit, cancel, addClient
    case waitingList, addToWaitingList, removeFromWaitingList
  }

  struct Failing {
    var failure: BookingFailure
    var isDoneAllTheSame: Bool
  }

  /// All that the clinic knows now.
  public internal(set) var setting: Setting
  /// Changes of other desks, the oldest first.
  var recorded: [DiaryChange] = []
  /// The initials that the desk gave last.
  public private(set) var operatorInitials = ""
  /// How many changes were made.
  public internal(set) var writes = 0
  /// How often each was asked.
  public internal(set) var calls: [Verb: Int] = [:]

  var failures: [Verb: [Failing]] = [:]
  var outage: BookingFailure?
  var isHeld: Set<Verb> = []
  var waiting: [Verb: [CheckedContinuation<Void, Never>]] = [:]

  /// The one thread of all such clinics.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    ClinicThread.shared.asUnownedSerialExecutor()
  }

  /// A clinic made of these parts.
  public init(_ setting: Setting) { self.setting = setting }

  /// All appointments now, with cancelled ones.
  public var appointments: [Appointment] { setting.appointments }
  /// The clients now, in any order.
  public var clients: [ClientRecord] { setting.clients }

  private var availability: Availability {
    Availability(
      rosters: setting.rosters, appointments: setting.appointments,
      locations: setting.clinic.locations, types: setting.clinic.types, now: setting.now)
  }

  private func zone(of id: Location.ID?) -> Zone {
    let locations = setting.clinic.locations
    return (locations.first { $0.id == id } ?? locations.first)?.zone ?? .utc
  }

  // MARK: - Reading

  /// The practice with its lists.
  public func clinic() async throws(BookingFailure) -> Clinic {
    try await enter(.clinic)
    return setting.clinic
  }

  /// The diary of the days, with rosters if the clinic says them.
  public func diary(_ query: DiaryQuery) async throws(BookingFailure) -> DiaryPicture {
    try await enter(.diary)
    let zone = zone(of: query.zoneOf)
    let whole = zone.range(of: query.days)
    return DiaryPicture(
      days: query.days, zone: zone,
      appointments: setting.appointments.filter { $0.time.overlaps(whole) }.sorted(
        by: Self.isBefore),
      free: availability.free(days: query.days, in: zone),
      rosters: setting.clinic.tellsRosters ? setting.rosters : nil, readAt: setting.now)
  }

  /// The rosters; nil if the clinic doesn't say them.
  public func rosters(_ query: DiaryQuery) async throws(BookingFailure) -> RosterBook? {
    try await enter(.rosters)
    return setting.clinic.tellsRosters ? setting.rosters : nil
  }

  /// What other desks changed in these days, the latest first; nil if the clinic doesn't say
  /// rosters.
  public func changes(_ query: DiaryQuery) async throws(BookingFailure) -> [DiaryChange]? {
    try await enter(.changes)
    guard setting.clinic.tellsRosters else { return nil }
    let whole = zone(of: query.zoneOf).range(of: query.days)
    return recorded.filter { whole.contains($0.at) }.reversed()
  }

  /// Notes who works at the desk.
  public func setOperator(_ initials: String) async { operatorInitials = initials }

  /// The free times, by the rules of `Availability`.
  public func slots(_ query: SlotQuery) async throws(BookingFailure) -> [AvailabilitySlot] {
    try await enter(.slots)
    return availability.slots(query)
  }

  /// The appointments that begin in these days, by time.
  public func appointments(
    _ query: AppointmentQuery
  ) async throws(BookingFailure) -> [Appointment] {
    try await enter(.appointments)
    let range = zone(of: query.zoneOf).range(of: query.days)
    return setting.appointments.filter {
      range.contains($0.time.start)
        && (query.practitioner == nil || query.practitioner == $0.practitioner)
        && (query.location == nil || query.location == $0.location)
        && (query.client == nil || query.client == $0.client)
    }.sorted(by: Self.isBefore)
  }

  static func isBefore(_ one: Appointment, _ other: Appointment) -> Bool {
    (one.time, one.id) < (other.time, other.id)
  }

  /// An appointment by its id; throws `.notFound`.
  public func appointment(_ id: Appointment.ID) async throws(BookingFailure) -> Appointment {
    try await enter(.appointment)
    return setting.appointments[try place(of: id)]
  }

  private func place(
    of id: Appointment.ID, ifStill seen: SeenAppointment? = nil
  ) throws(BookingFailure) -> Int {
    guard let index = setting.appointments.firstIndex(where: { $0.id == id }) else {
      throw BookingFailure(.notFound, "there is no such appointment")
    }
    if let seen, let meanwhile = Meanwhile(from: seen, to: setting.appointments[index]) {
      throw meanwhile.failure
    }
    return index
  }

  /// The clients of whom each word begins a name, or is part of the mobile number.
  public func clients(
    matching text: String, limit: Int
  ) async throws(BookingFailure) -> ClientMatches {
    try await enter(.clients)
    let found = setting.clients.filter { $0.isMatched(by: text) }
    return ClientMatches(matches: found.prefix(limit).map(match), total: found.count)
  }

  private func match(_ record: ClientRecord) -> ClientMatch {
    let own = setting.appointments.filter { $0.client == record.id && $0.occupies }
    return ClientMatch(
      client: record.client, mobile: record.mobile, habit: setting.habits[record.id],
      lastSeen: own.map(\.time.start).filter { $0 < setting.now }.max(),
      nextAppointment: own.map(\.time.start).filter { $0 >= setting.now }.min())
  }

  /// A client by their id; throws `.notFound`.
  public func client(_ id: Client.ID) async throws(BookingFailure) -> ClientRecord {
    try await enter(.client)
    guard let found = setting.clients.first(where: { $0.id == id }) else {
      throw BookingFailure(.notFound, "there is no such client")
    }
    return found
  }

  /// What forbids a booking, by the rules of `Availability`; nil if the clinic doesn't say rosters.
  public func whyNot(
    _ order: BookingOrder, ignoring ignored: Appointment.ID?
  ) async throws(BookingFailure) -> [Obstacle]? {
    try await enter(.whyNot)
    return setting.clinic.tellsRosters
      ? availability.obstacles(to: order, ignoring: ignored) : nil
  }

  // MARK: - Changing

  /// Books by the rules of `Availability`. Throws `.invalid` for a client that isn't known, and
  /// `.refused` if a rule forbids it.
  public func book(_ order: BookingOrder) async throws(BookingFailure) -> Appointment {
    let lost = try await enterWriting(.book)
    let client = setting.clients.first { $0.id == order.client }
    guard let client else {
      throw BookingFailure(.invalid, "the server could not read the request")
    }
    guard availability.obstacles(to: order).isEmpty else {
      throw BookingFailure(.refused, "The selected time is not available")
    }
    writes += 1
    let made = Appointment(
      id: Identifier("appointment-\(writes)"), reference: "\(1000 + writes)",
      practitioner: order.practitioner, location: order.location, type: order.type,
      client: order.client, subject: client.subject, notes: order.notes, time: order.time)
    setting.appointments.append(made)
    if let lost { throw lost }
    return made
  }

  /// Moves by the rules of `Availability`. Throws `.refused` if one forbids it, and the failure of
  /// `Meanwhile` if it was changed since.
  public func move(
    _ id: Appointment.ID, to move: Move, ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment {
    let lost = try await enterWriting(.move)
    let index = try place(of: id, ifStill: seen)
    var moved = setting.appointments[index]
    moved.time = move.time
    moved.practitioner = move.practitioner ?? moved.practitioner
    moved.location = move.location ?? moved.location
    let order = BookingOrder(
      client: moved.client, practitioner: moved.practitioner, location: moved.location,
      type: moved.type, time: moved.time)
    guard availability.obstacles(to: order, ignoring: id).isEmpty else {
      throw BookingFailure(.refused, "The selected time is not available")
    }
    writes += 1
    setting.appointments[index] = moved
    if let lost { throw lost }
    return moved
  }

  /// Edits; a cancelled appointment is refused.
  public func edit(
    _ id: Appointment.ID, _ edit: Edit, ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment {
    let lost = try await enterWriting(.edit)
    let index = try place(of: id, ifStill: seen)
    var edited = setting.appointments[index]
    edited.notes = edit.notes ?? edited.notes
    edited.type = edit.type ?? edited.type
    edited.status = edit.status ?? edited.status
    guard edited.occupies else {
      throw BookingFailure(.refused, "A cancelled appointment cannot be changed: book it again")
    }
    if edited != setting.appointments[index] { writes += 1 }
    setting.appointments[index] = edited
    if let lost { throw lost }
    return edited
  }

  /// Cancels; the second time changes nothing, and the first reason stays.
  public func cancel(
    _ id: Appointment.ID, reason: CancellationReason.ID?, notes: String,
    ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment {
    let lost = try await enterWriting(.cancel)
    let index = try place(of: id, ifStill: seen)
    if setting.appointments[index].occupies {
      writes += 1
      setting.appointments[index].status = .cancelled
      setting.appointments[index].cancellation = .init(reason: reason, notes: notes)
    }
    if let lost { throw lost }
    return setting.appointments[index]
  }

  /// Adds a client with a new id.
  public func addClient(_ client: ClientRecord) async throws(BookingFailure) -> Client.ID {
    let lost = try await enterWriting(.addClient)
    writes += 1
    var record = client
    record.client.id = Identifier("client-new-\(writes)")
    setting.clients.append(record)
    if let lost { throw lost }
    return record.id
  }
}

extension ClientRecord {
  /// Whether each word begins one of the names or, in digits, is part of the mobile number.
  fileprivate func isMatched(by text: String) -> Bool {
    let names = "\(client.givenName) \(client.familyName)".lowercased().split(separator: " ")
    let digits = mobile.filter(\.isNumber)
    let words = PhoneWords.joined(text.lowercased().split(separator: " ").map(String.init))
    return words.allSatisfy { word in
      names.contains { $0.hasPrefix(word) }
        || word.allSatisfy(\.isNumber) && Self.holds(Array(digits), Array(word))
    }
  }

  private static func holds(_ digits: [Character], _ part: [Character]) -> Bool {
    digits.indices.contains { digits[$0...].starts(with: part) }
  }

  fileprivate var subject: String {
    client.familyName.isEmpty
      ? client.givenName : "\(client.familyName.uppercased()) \(client.givenName)"
  }
}

import Booking
import BookingLanguage
import CivilTime

/// Identifies a request, so that a stale answer can be dropped.
public struct RequestID: Hashable, Sendable {
  /// The request's number at this desk.
  public let number: Int
  /// How often the desk had changed to another practice when it was sent.
  public let generation: Int
}

/// A change to an appointment. If it has no answer, the server's records show whether it was made.
enum AppointmentWrite: Hashable, Sendable {
  case booking(BookingOrder)
  case cancellation(Appointment, Cause)
  case moving(Appointment, Move)
  case editing(Appointment, Edit)
}

/// The pending requests. Of reads, only the newest of each kind counts.
struct Requests: Sendable {
  enum Read: Hashable, Sendable {
    case clinic, diary, agenda, nextPlaces, clients, findDiary, findLater, month, monthRosters
    case bookingClients, bookingPlaces, bookingVisits, bookingWhyNot, newcomerNames, newcomerPhone
    case client(Client.ID)
    case clientAppointments(Client.ID)
    case appointment(Appointment.ID)
    case whyNot, freePlace, opening, planPlaces,
      planAppointments, planWhyNot, waiting, waitingClient, changes
    /// The change without an answer of this number.
    case doubt(Int)

    /// Whether the desk can go on without the answer.
    var isAdvice: Bool {
      [.bookingVisits, .newcomerNames, .newcomerPhone, .findLater].contains(self)
    }
  }

  /// The reads that a draft needs answered before it can be confirmed.
  static let draftReads: [Read] = [
    .bookingClients, .bookingPlaces, .bookingVisits, .newcomerNames, .newcomerPhone,
  ]

  enum Write: Hashable, Sendable {
    /// A change whose result is in the server's records, even if it has no answer.
    case appointment(AppointmentWrite)
    case adding(Newcomer)
    case waiting(WaitingOrder)
    case waitingOver(WaitingEntry)
  }

  private var last = 0
  private(set) var generation = 0
  private var reads: [Read: RequestID] = [:]
  private(set) var writes: [RequestID: Write] = [:]
  /// Since when each read is pending; if it was repeated, since the first.
  private var readsSince: [Read: Instant] = [:]
  private var writesSince: [RequestID: Instant] = [:]

  var hasWrites: Bool { !writes.isEmpty }

  /// Since when the oldest request is pending; nil if none is.
  var waitingSince: Instant? { (Array(readsSince.values) + Array(writesSince.values)).min() }

  /// Dates new requests and drops those that are answered.
  mutating func note(_ now: Instant) {
    // Opening another practice isn't about this connection.
    let asked = reads.keys.filter { $0 != .opening }
    readsSince = Dictionary(uniqueKeysWithValues: asked.map { ($0, readsSince[$0] ?? now) })
    writesSince = Dictionary(
      uniqueKeysWithValues: writes.keys.map { ($0, writesSince[$0] ?? now) })
  }

  mutating func begin(_ read: Read) -> RequestID {
    let id = next()
    reads[read] = id
    return id
  }

  mutating func begin(_ write: AppointmentWrite) -> RequestID { begin(.appointment(write)) }

  mutating func begin(_ write: Write) -> RequestID {
    let id = next()
    writes[id] = write
    return id
  }

  private mutating func next() -> RequestID {
    last += 1
    return RequestID(number: last, generation: generation)
  }

  /// No pending requests, for the next practice. No answer of this one matches its requests.
  var nextGeneration: Requests {
    var requests = Requests()
    requests.last = last
    requests.generation = generation + 1
    return requests
  }

  func isUnderWay(_ read: Read) -> Bool { reads[read] != nil }

  func isAwaited(_ id: RequestID) -> Bool { writes[id] != nil || reads.values.contains(id) }

  /// Drops a read whose answer isn't needed any more.
  mutating func drop(_ read: Read) { reads[read] = nil }

  /// Ends a read and returns its kind; nil for a stale answer.
  mutating func finish(_ id: RequestID) -> Read? {
    guard let read = reads.first(where: { $0.value == id })?.key else { return nil }
    (reads[read], readsSince[read]) = (nil, nil)
    return read
  }

  /// Ends a change and returns it; nil if it had ended before.
  mutating func finishWrite(_ id: RequestID) -> Write? { writes.removeValue(forKey: id) }
}

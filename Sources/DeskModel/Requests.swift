import Booking
import BookingLanguage
import CivilTime

/// Names one request, so that its answer can be told from a stale one.
public struct RequestID: Hashable, Sendable {
  public let number: Int
  /// Which practice was asked, counted from the first of this console.
  public let generation: Int
}

/// A change to an appointment. Whether it was made can be read at the server, also where no answer
/// came.
enum AppointmentWrite: Hashable, Sendable {
  case booking(BookingOrder)
  case cancellation(Appointment, Cause)
  case moving(Appointment, Move)
  case editing(Appointment, Edit)
}

/// What has been asked and not yet answered. For reads only the newest of a kind counts.
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

    /// Whether what it is asked for can be done without the answer as well.
    var isAdvice: Bool {
      [.bookingVisits, .newcomerNames, .newcomerPhone, .findLater].contains(self)
    }
  }

  /// What a draft must have answered before it can be confirmed.
  static let draftReads: [Read] = [
    .bookingClients, .bookingPlaces, .bookingVisits, .newcomerNames, .newcomerPhone,
  ]

  enum Write: Hashable, Sendable {
    /// What the server's records tell, whatever became of the answer.
    case appointment(AppointmentWrite)
    case adding(Newcomer)
    case waiting(WaitingOrder)
    case waitingOver(WaitingEntry)
  }

  private var last = 0
  private(set) var generation = 0
  private var reads: [Read: RequestID] = [:]
  private(set) var writes: [RequestID: Write] = [:]
  /// Since when an answer is awaited; to a read that was asked anew, since it was asked first.
  private var readsSince: [Read: Instant] = [:]
  private var writesSince: [RequestID: Instant] = [:]

  var hasWrites: Bool { !writes.isEmpty }

  /// Since when the server has owed an answer; nil where it owes none.
  var waitingSince: Instant? { (Array(readsSince.values) + Array(writesSince.values)).min() }

  /// Dates what was begun and forgets what is over.
  mutating func note(_ now: Instant) {
    // Another practice is no part of this line.
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

  /// The requests of the next practice: none yet, and none that answers of this one could meet.
  var nextGeneration: Requests {
    var requests = Requests()
    requests.last = last
    requests.generation = generation + 1
    return requests
  }

  func isUnderWay(_ read: Read) -> Bool { reads[read] != nil }

  func isAwaited(_ id: RequestID) -> Bool { writes[id] != nil || reads.values.contains(id) }

  /// Forgets a read whose answer is not wanted any more.
  mutating func drop(_ read: Read) { reads[read] = nil }

  /// The kind of read that `id` answers, which is then over; nil for a stale answer.
  mutating func finish(_ id: RequestID) -> Read? {
    guard let read = reads.first(where: { $0.value == id })?.key else { return nil }
    (reads[read], readsSince[read]) = (nil, nil)
    return read
  }

  /// What was to be written; nil where it is over already.
  mutating func finishWrite(_ id: RequestID) -> Write? { writes.removeValue(forKey: id) }
}

import Booking

/// Names one request, so that its answer can be told from a stale one.
public struct RequestID: Hashable, Sendable {
  public let number: Int
  public init(number: Int) { self.number = number }
}

/// What has been asked and not yet answered. For reads only the newest of a kind counts.
struct Requests: Sendable {
  enum Read: Hashable, Sendable {
    case clinic, diary, agenda, nextPlaces, clients, bookingClients, bookingPlaces
    case client, clientAppointments, appointment, whyNot, freePlace
  }

  enum Write: Hashable, Sendable {
    case booking(BookingOrder)
    case cancellation(Appointment, reason: CancellationReason.ID?)
  }

  private var last = 0
  private var reads: [Read: RequestID] = [:]
  private(set) var writes: [RequestID: Write] = [:]

  var hasWrites: Bool { !writes.isEmpty }

  mutating func begin(_ read: Read) -> RequestID {
    last += 1
    reads[read] = RequestID(number: last)
    return RequestID(number: last)
  }

  mutating func begin(_ write: Write) -> RequestID {
    last += 1
    writes[RequestID(number: last)] = write
    return RequestID(number: last)
  }

  func isUnderWay(_ read: Read) -> Bool { reads[read] != nil }

  func isAwaited(_ id: RequestID) -> Bool { writes[id] != nil || reads.values.contains(id) }

  /// Forgets a read whose answer is not wanted any more.
  mutating func drop(_ read: Read) { reads[read] = nil }

  /// The kind of read that `id` answers, which is then over; nil for a stale answer.
  mutating func finish(_ id: RequestID) -> Read? {
    guard let read = reads.first(where: { $0.value == id })?.key else { return nil }
    reads[read] = nil
    return read
  }

  /// What was to be written; nil where it is over already.
  mutating func finishWrite(_ id: RequestID) -> Write? { writes.removeValue(forKey: id) }
}

import Booking
import CivilTime
import ClinicStore

/// The appointments of a practice, found by id and sorted by start.
struct AppointmentTable: Sendable {
  private var rows: [Appointment.ID: Appointment] = [:]
  private var starts: [Start] = []

  /// The longest appointment, in seconds. An appointment that reaches into a time has started at
  /// most that long before it.
  static let longest = 86_400

  private struct Start: Comparable {
    var instant: Instant
    var id: Appointment.ID

    static func < (a: Start, b: Start) -> Bool { (a.instant, a.id) < (b.instant, b.id) }
  }

  subscript(id: Appointment.ID) -> Appointment? { rows[id] }

  func contains(_ id: Appointment.ID) -> Bool { rows[id] != nil }

  /// Adds an appointment; throws if its id or the practitioner's time is taken.
  mutating func insert(_ appointment: Appointment) throws(StoreFailure) {
    guard rows[appointment.id] == nil else { throw .taken }
    try check(appointment)
    put(appointment)
  }

  /// Replaces the appointment with the same id.
  mutating func update(_ appointment: Appointment) throws(StoreFailure) {
    guard let old = rows[appointment.id] else { throw .missing("appointment") }
    try check(appointment)
    starts.remove(at: place(of: Start(instant: old.time.start, id: old.id)))
    put(appointment)
  }

  /// The appointments that start in `range`, by start and id.
  func starting(in range: TimeRange) -> [Appointment] {
    let first = place(of: range.start)
    let last = place(of: range.end)
    return starts[first..<last].compactMap { rows[$0.id] }
  }

  /// The appointments that take up time in `range`, by start and id.
  func occupying(_ range: TimeRange) -> [Appointment] {
    guard !range.isEmpty else { return [] }
    let earliest = range.start.adding(seconds: 1 - Self.longest)
    return starting(in: TimeRange(start: earliest, end: range.end)).filter {
      $0.occupies && $0.time.end > range.start
    }
  }

  /// A client's appointments, by start, without cancelled ones.
  ///
  /// Cost: looks at every appointment.
  func visits(of client: Client.ID) -> [Appointment] {
    starts.compactMap { rows[$0.id] }.filter { $0.client == client && $0.occupies }
  }

  private func check(_ appointment: Appointment) throws(StoreFailure) {
    let time = appointment.time
    guard !time.isEmpty, time.seconds <= Self.longest else {
      throw StoreFailure(.other, "An appointment must be longer than 0 minutes and at most a day.")
    }
    guard appointment.occupies else { return }
    let others = occupying(time).contains {
      $0.practitioner == appointment.practitioner && $0.id != appointment.id
    }
    if others { throw .overlap() }
  }

  private mutating func put(_ appointment: Appointment) {
    rows[appointment.id] = appointment
    let start = Start(instant: appointment.time.start, id: appointment.id)
    starts.insert(start, at: place(of: start))
  }

  private func place(of start: Start) -> Int { starts.firstPlace { $0 >= start } }

  private func place(of instant: Instant) -> Int { starts.firstPlace { $0.instant >= instant } }
}

extension Array {
  /// The first index from which on the condition is true, in an array sorted by it; `count` if it
  /// is never true.
  fileprivate func firstPlace(where isTrue: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isTrue(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

import Booking
import CivilTime
import ClinicStore

/// Appointments by id, and in the order of their starts.
struct AppointmentTable: Sendable {
  private var rows: [Appointment.ID: Appointment] = [:]
  private var starts: [Start] = []

  /// In seconds: none is longer, so that what reaches into a time started within that before it.
  static let longest = 86_400

  private struct Start: Comparable {
    var instant: Instant
    var id: Appointment.ID

    static func < (a: Start, b: Start) -> Bool { (a.instant, a.id) < (b.instant, b.id) }
  }

  subscript(id: Appointment.ID) -> Appointment? { rows[id] }

  func contains(_ id: Appointment.ID) -> Bool { rows[id] != nil }

  /// Adds an appointment.
  mutating func insert(_ appointment: Appointment) throws(StoreFailure) {
    guard rows[appointment.id] == nil else { throw .taken }
    try check(appointment)
    put(appointment)
  }

  /// Replaces the appointment of the same id.
  mutating func update(_ appointment: Appointment) throws(StoreFailure) {
    guard let old = rows[appointment.id] else { throw .missing("appointment") }
    try check(appointment)
    starts.remove(at: place(of: Start(instant: old.time.start, id: old.id)))
    put(appointment)
  }

  /// Those that start in `range`, by start and id.
  func starting(in range: TimeRange) -> [Appointment] {
    let first = place(of: range.start)
    let last = place(of: range.end)
    return starts[first..<last].compactMap { rows[$0.id] }
  }

  /// Those that take time in `range`, by start and id.
  func occupying(_ range: TimeRange) -> [Appointment] {
    guard !range.isEmpty else { return [] }
    let earliest = range.start.adding(seconds: 1 - Self.longest)
    return starting(in: TimeRange(start: earliest, end: range.end)).filter {
      $0.occupies && $0.time.end > range.start
    }
  }

  /// Those of a client that take time, by start.
  ///
  /// Cost: looks at every appointment.
  func visits(of client: Client.ID) -> [Appointment] {
    starts.compactMap { rows[$0.id] }.filter { $0.client == client && $0.occupies }
  }

  private func check(_ appointment: Appointment) throws(StoreFailure) {
    let time = appointment.time
    guard !time.isEmpty, time.seconds <= Self.longest else {
      throw StoreFailure(.other, "An appointment is longer than nothing and at most a day.")
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
  /// Of a sorted array, the first place from which on `holds` is true.
  fileprivate func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

public import Booking
import CivilTime

/// Where appointments of one practitioner overlap, each has a lane of the column: none hides another.
public struct Lanes: Sendable {
  public struct Lane: Hashable, Sendable {
    public var index: Int
    /// How many lie side by side where this one does.
    public var count: Int
  }

  private var lanes: [Appointment.ID: Lane] = [:]

  /// - Parameter appointments: by start; cancelled ones take no lane.
  ///
  /// Cost: linear, times the number that overlap at once.
  public init(_ appointments: [Appointment]) {
    var cluster: [(id: Appointment.ID, lane: Int)] = []
    var ends: [Instant] = []
    func close(_ lanes: inout [Appointment.ID: Lane]) {
      guard ends.count > 1 else { return }
      for entry in cluster { lanes[entry.id] = Lane(index: entry.lane, count: ends.count) }
    }
    for appointment in appointments where appointment.occupies {
      let start = appointment.time.start
      if ends.allSatisfy({ $0 <= start }) {
        close(&lanes)
        (cluster, ends) = ([], [])
      }
      let lane = ends.firstIndex { $0 <= start } ?? ends.count
      if lane == ends.count { ends.append(start) }
      ends[lane] = appointment.time.end
      cluster.append((appointment.id, lane))
    }
    close(&lanes)
  }

  /// Nil for what overlaps nothing.
  public subscript(id: Appointment.ID) -> Lane? { lanes[id] }

  /// Appointments of one row by the lane they lie in. What only shares the row with others that lie
  /// side by side, because it follows them, goes into the first lane.
  public func split(_ row: [Appointment]) -> [Lane: [Appointment]] {
    let count = row.lazy.compactMap { lanes[$0.id]?.count }.max() ?? 1
    return Dictionary(grouping: row) { lanes[$0.id] ?? Lane(index: 0, count: count) }
  }

  public var isEmpty: Bool { lanes.isEmpty }
}

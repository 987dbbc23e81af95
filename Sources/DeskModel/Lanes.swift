public import Booking
import CivilTime

/// The lanes of a column: if a practitioner's appointments overlap, each has its own, so that none
/// hides another.
public struct Lanes: Sendable {
  /// An appointment's lane.
  public struct Lane: Hashable, Sendable {
    /// Its place from the left, from 0.
    public var index: Int
    /// How many lanes are side by side there.
    public var count: Int
  }

  private var lanes: [Appointment.ID: Lane] = [:]

  /// The lanes of one column's appointments.
  ///
  /// - Parameter appointments: by start; cancelled ones have no lane.
  ///
  /// Cost: the number of appointments times the most that overlap.
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

  /// An appointment's lane; nil if it overlaps no other.
  public subscript(id: Appointment.ID) -> Lane? { lanes[id] }

  /// The appointments of one row by lane. An appointment that overlaps none, but has the row with
  /// others, is in the first lane.
  public func split(_ row: [Appointment]) -> [Lane: [Appointment]] {
    let count = row.lazy.compactMap { lanes[$0.id]?.count }.max() ?? 1
    return Dictionary(grouping: row) { lanes[$0.id] ?? Lane(index: 0, count: count) }
  }

  /// Whether no appointments overlap.
  public var isEmpty: Bool { lanes.isEmpty }
}

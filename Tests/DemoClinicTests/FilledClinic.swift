import Booking
import CivilTime
import ClinicStore
import Foundation
import SQLiteStore
import Testing

@testable import DemoClinic

/// A demo clinic in its own file, with all of its records.
final class FilledClinic: Sendable {
  static let today = Day(year: 2026, month: 11, day: 24)!
  let store: SQLiteStore
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "coredesk-demo-" + UUID().uuidString
    store = try SQLiteStore(path: folder + "/demo.sqlite")
  }

  convenience init(
    today: Day, now: Instant? = nil, seed: UInt64 = DemoClinic.seed
  ) async throws {
    try self.init()
    try await DemoClinic.fill(store, today: today, now: now, seed: seed)
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// All rows, in an order that doesn't depend on when they were written.
  struct Contents: Equatable {
    var practice: Practice
    var locations: [Location]
    var practitioners: [Practitioner]
    var types: [AppointmentType]
    var reasons: [CancellationReason]
    var rosters: RosterBook
    var clients: [ClientRecord]
    var appointments: [Appointment]
  }

  func contents() async throws -> Contents {
    let always = TimeRange(
      start: Instant(secondsSinceEpoch: 0), end: Instant(secondsSinceEpoch: 1 << 40))
    return try await store.read { (reader) throws -> Contents in
      let practice = try #require(try reader.practices().first)
      let id = practice.id
      let list = try reader.clients(of: id, matching: ClientFilter(), page: .everything).rows
      return Contents(
        practice: practice, locations: try reader.locations(of: id),
        practitioners: try reader.practitioners(of: id),
        types: try reader.appointmentTypes(of: id),
        reasons: try reader.cancellationReasons(of: id),
        rosters: try reader.rosterBook(of: id, touching: always),
        clients: try list.map { try #require(try reader.client($0.id, of: id)) },
        appointments: try reader.appointments(
          of: id, matching: AppointmentFilter(starting: always), page: .everything
        ).rows)
    }
  }
}

extension [Appointment] {
  /// Without the numbers, which depend on the order of writing.
  var withoutReferences: [Appointment] {
    map {
      var appointment = $0
      appointment.reference = ""
      return appointment
    }
  }
}

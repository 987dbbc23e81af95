import Booking
public import CivilTime
public import ClinicStore

/// Riverside Allied Health: an invented practice for trying out, training and tests.
///
/// One seed and day always make the same people, rosters and appointments. A day's appointments
/// don't depend on when the clinic was first filled, so that it can be extended day by day.
public enum DemoClinic {
  /// The seed of the usual demo clinic.
  public static let seed: UInt64 = 2026

  /// Days before and after today that have appointments.
  public static let daysAround = 28

  /// Makes sure that `store` has a demo clinic up to four weeks after `today`, a day in the zone of
  /// the clinic's first location.
  ///
  /// An empty store gets everything. A demo clinic of an earlier day gets the bookings made since
  /// then, if other bookings left room for them. Existing records don't change, and the clinic
  /// keeps its seed. Appointments that began today before `now` have the status arrived.
  ///
  /// Cost: less than half a second for an empty store, about 30 ms for a new day, one small read if
  /// there is nothing to do.
  ///
  /// - Throws: `StoreFailure`; with the code `notADemo` if the store has another practice.
  public static func fill(
    _ store: any DiaryStore, today: Day, now: Instant? = nil, seed: UInt64 = DemoClinic.seed
  ) async throws {
    let state = try await store.read { try State($0) }
    guard try state.wants(today) else { return }
    try await store.write { writer in
      // Another process may have filled it since.
      let state = try State(writer)
      guard try state.wants(today) else { return }
      let plan = ClinicPlan(seed: state.seed ?? seed)
      try Filling(plan: plan, today: today, now: now, since: state.asOf).write(to: writer)
    }
  }

  /// Whether the store was filled by `fill`.
  public static func isDemo(_ reader: any DiaryReader) throws -> Bool {
    try State(reader).asOf != nil
  }

  /// The application that the console uses for its own demo clinic; nil if it is disabled. It is
  /// the only one whose access token the store can give out.
  public static func application(in reader: any DiaryReader) throws -> ApplicationRecord? {
    try reader.applications().first { $0.isEnabled && $0.hasReadableAccessToken }
  }

  /// How far a store's demo clinic is filled.
  struct State: Sendable {
    var isEmpty: Bool
    /// The day it was filled on.
    var asOf: Day?
    var seed: UInt64?

    static let untilMark = "demo.filled-until"
    static let seedMark = "demo.seed"

    init(_ reader: any DiaryReader) throws {
      let until = try reader.mark(State.untilMark).flatMap { Day(iso: $0) }
      asOf = until?.adding(days: -DemoClinic.daysAround)
      seed = try reader.mark(State.seedMark).flatMap { UInt64($0) }
      isEmpty = try until == nil && reader.practices().isEmpty
    }

    func wants(_ today: Day) throws -> Bool {
      guard !isEmpty else { return true }
      guard let asOf else { throw StoreFailure.notADemo }
      return asOf < today
    }
  }
}

extension StoreFailure.Code {
  /// The store has a practice that isn't the demo clinic.
  public static let notADemo = StoreFailure.Code(rawValue: "not-a-demo")
}

extension StoreFailure {
  static let notADemo = StoreFailure(
    .notADemo, "This database has a real practice, not the demo clinic. Choose another file.")
}

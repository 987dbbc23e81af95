import Booking
public import CivilTime
public import ClinicStore

/// Riverside Allied Health: an invented practice for trying out, training and tests.
///
/// The same people, rosters and appointments every time for one seed and day; the appointments of
/// a day do not depend on when the clinic was first made, so that it can be extended day by day.
public enum DemoClinic {
  /// The clinic that everybody knows.
  public static let seed: UInt64 = 2026

  /// Days before and after today that have appointments.
  public static let daysAround = 28

  /// Makes sure that `store` is a demo clinic up to four weeks from `today`, a day in the zone of
  /// the clinic's first location.
  ///
  /// An empty store gets everything. A demo clinic of an earlier day gets what has been booked
  /// since, as far as other bookings left room; what is in it stays untouched, and it keeps the
  /// seed it was made with. Today's appointments that began before `now` have arrived.
  ///
  /// Throws `StoreFailure` with `notADemo` where the store holds another practice.
  ///
  /// Cost: under half a second for an empty store, some 30 ms for a new day; one small read where
  /// there is nothing to do.
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

  /// The application through which the console signs in to its own demo clinic; nil where it is
  /// disabled. Others that were made there keep their access tokens to themselves.
  public static func application(in reader: any DiaryReader) throws -> ApplicationRecord? {
    try reader.applications().first { $0.isEnabled && $0.hasReadableAccessToken }
  }

  /// What a store is to the demo clinic.
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
  /// The store holds a practice that is not the demo clinic.
  public static let notADemo = StoreFailure.Code(rawValue: "not-a-demo")
}

extension StoreFailure {
  static let notADemo = StoreFailure(
    .notADemo, "This database holds a real practice, not the demo clinic; choose another file.")
}

public import Booking
public import CivilTime
public import ClinicStore

extension DemoClinic {
  /// Fills the demo clinic for today, in the zone of its first location; see
  /// `fill(_:today:now:seed:)`.
  public static func fill(_ store: any DiaryStore, now: Instant) async throws {
    try await fill(store, today: ClinicSite.melbourne.zone.day(of: now), now: now)
  }

  /// Adds a practice with all records of the demo clinic, with ids of its own and without an
  /// application, to try out an integration.
  ///
  /// Cost: as for filling an empty store.
  public static func writeTrial(
    _ practice: Practice, to writer: any DiaryWriter, now: Instant
  ) throws {
    let plan = ClinicPlan(seed: .random(in: 1 ... .max), practice: practice)
    let today = ClinicSite.melbourne.zone.day(of: now)
    try Filling(plan: plan, today: today, now: now).writeTrial(to: writer)
  }
}

public import Booking
public import CivilTime
public import ClinicStore

extension DemoClinic {
  /// `fill` for the day that it is at the clinic's first location.
  public static func fill(_ store: any DiaryStore, now: Instant) async throws {
    try await fill(store, today: ClinicSite.melbourne.zone.day(of: now), now: now)
  }

  /// Puts a practice into a store with everything that the demo clinic has, ids of its own and no
  /// application: for trying an integration out.
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

public import CivilTime
public import CoreplusServer

extension DemoClinic {
  /// `fill` for the day that it is at the clinic's first location.
  public static func fill(_ store: any DiaryStore, now: Instant) async throws {
    try await fill(store, today: Place.melbourne.zone.day(of: now), now: now)
  }
}

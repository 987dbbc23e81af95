public import Booking

/// Keeps a waiting list at this desk, for a server that keeps none.
///
/// No call blocks the caller's thread. When a call returns, its change is durable.
public protocol WaitingKeeper: Sendable {
  /// All entries, in any order. Throws `BookingFailure` if the list can't be read.
  func entries() async throws(BookingFailure) -> [WaitingEntry]
  /// Adds an entry. Throws `BookingFailure` if the list can't be written.
  func add(_ entry: WaitingEntry) async throws(BookingFailure)
  /// Removes an entry; does nothing if there is none. Throws `BookingFailure` if the list can't be
  /// written.
  func remove(_ id: WaitingEntry.ID) async throws(BookingFailure)
}

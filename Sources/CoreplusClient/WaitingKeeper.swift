public import Booking

/// Keeps a waiting list on this side of the network, for a server that keeps none.
///
/// No call blocks the caller's thread; what one of them has returned from is durable.
public protocol WaitingKeeper: Sendable {
  /// In no order.
  func entries() async throws(BookingFailure) -> [WaitingEntry]
  func add(_ entry: WaitingEntry) async throws(BookingFailure)
  /// Nothing happens where the entry is no longer there.
  func remove(_ id: WaitingEntry.ID) async throws(BookingFailure)
}

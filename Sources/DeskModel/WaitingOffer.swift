public import Booking
import CivilTime

/// A time that became free, and the clients on the waiting list whom it suits, longest waiting
/// first.
public struct WaitingOffer: Hashable, Sendable {
  /// A client whom the time suits.
  public struct Fit: Hashable, Sendable {
    /// The client's entry on the list.
    public var entry: WaitingEntry
    /// The time for them, as long as their appointment.
    public var place: AvailabilitySlot
  }

  /// The clients, longest waiting first; at least one.
  public let fits: [Fit]

  /// Nil if it suits no client.
  init?(_ fits: [Fit]) {
    guard !fits.isEmpty else { return nil }
    self.fits = fits
  }

  /// The fit of an entry; nil if the time doesn't suit it.
  public func fit(of id: WaitingEntry.ID) -> Fit? { fits.first { $0.entry.id == id } }
}

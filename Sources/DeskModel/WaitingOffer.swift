public import Booking
import CivilTime

/// A place that has become free, and who waits for such a one, the longest first.
public struct WaitingOffer: Hashable, Sendable {
  public struct Fit: Hashable, Sendable {
    public var entry: WaitingEntry
    public var place: AvailabilitySlot
  }

  public let fits: [Fit]

  /// Nil where it suits nobody.
  init?(_ fits: [Fit]) {
    guard !fits.isEmpty else { return nil }
    self.fits = fits
  }

  public func fit(of id: WaitingEntry.ID) -> Fit? { fits.first { $0.entry.id == id } }
}

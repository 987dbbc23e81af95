public import Booking
public import CivilTime

/// Which appointments a list shows: those that meet every condition.
public struct AppointmentFilter: Hashable, Sendable {
  /// Appointments that start in this range.
  public var starting: TimeRange
  /// Empty: any.
  public var practitioners: [Practitioner.ID] = []
  /// Empty: any.
  public var locations: [Location.ID] = []
  /// Empty: any.
  public var clients: [Client.ID] = []

  /// All appointments that start in this range.
  public init(starting: TimeRange) { self.starting = starting }
}

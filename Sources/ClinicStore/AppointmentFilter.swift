public import Booking
public import CivilTime

/// Conditions on an appointment, all of which hold.
public struct AppointmentFilter: Hashable, Sendable {
  /// Appointments that start in this range.
  public var starting: TimeRange
  /// Empty: any.
  public var practitioners: [Practitioner.ID] = []
  /// Empty: any.
  public var locations: [Location.ID] = []
  /// Empty: any.
  public var clients: [Client.ID] = []

  /// Appointments that start in this range, whoever's they are.
  public init(starting: TimeRange) { self.starting = starting }
}

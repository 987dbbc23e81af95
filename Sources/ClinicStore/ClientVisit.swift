public import Booking
public import CivilTime

/// An appointment of a client's, as far as a search tells of it.
public struct ClientVisit: Hashable, Sendable {
  /// Past visits that a search looks at.
  public static let lookedAt = 8

  public var start: Instant
  public var status: Appointment.Status
  /// With whom, where and what for.
  public var habit: ClientMatch.Habit

  /// A visit that began or begins at `start`.
  public init(start: Instant, status: Appointment.Status, habit: ClientMatch.Habit) {
    self.start = start
    self.status = status
    self.habit = habit
  }

  /// The visit that an appointment is.
  public init(_ appointment: Appointment) {
    self.init(
      start: appointment.time.start, status: appointment.status,
      habit: ClientMatch.Habit(
        practitioner: appointment.practitioner, location: appointment.location,
        type: appointment.type))
  }
}

extension ClientMatch {
  /// Tells when the client comes next, was seen last, and what they come for most often; of equally
  /// frequent things the latest.
  ///
  /// - Parameter visits: the next visit, if there is one, then the last ones, latest first; none
  ///   cancelled.
  public mutating func describe(visits: [ClientVisit], now: Instant) {
    lastSeen = visits.first { $0.start <= now && $0.status != .didNotAttend }?.start
    nextAppointment = visits.last { $0.start > now }?.start
    var counts: [Habit: Int] = [:]
    for visit in visits { counts[visit.habit, default: 0] += 1 }
    let most = counts.values.max()
    habit = visits.first { counts[$0.habit] == most }?.habit
  }
}

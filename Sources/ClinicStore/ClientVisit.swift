public import Booking
public import CivilTime

/// An appointment of a client, as much of it as a search shows.
public struct ClientVisit: Hashable, Sendable {
  /// How many past visits a search looks at.
  public static let lookedAt = 8

  /// When it began or begins.
  public var start: Instant
  /// Not `cancelled`: a search skips those.
  public var status: Appointment.Status
  /// The practitioner, the location and the type.
  public var habit: ClientMatch.Habit

  /// A visit from its parts, as a store reads them.
  public init(start: Instant, status: Appointment.Status, habit: ClientMatch.Habit) {
    self.start = start
    self.status = status
    self.habit = habit
  }

  /// The visit of an appointment.
  public init(_ appointment: Appointment) {
    self.init(
      start: appointment.time.start, status: appointment.status,
      habit: ClientMatch.Habit(
        practitioner: appointment.practitioner, location: appointment.location,
        type: appointment.type))
  }
}

extension ClientMatch {
  /// Fills in when the client comes next, when they were last seen, and their most frequent kind of
  /// visit; if two are equally frequent, the latest.
  ///
  /// - Parameter visits: the next visit, if there is one, then the past ones, latest first, without
  ///   cancelled ones.
  public mutating func describe(visits: [ClientVisit], now: Instant) {
    lastSeen = visits.first { $0.start <= now && $0.status != .didNotAttend }?.start
    nextAppointment = visits.last { $0.start > now }?.start
    var counts: [Habit: Int] = [:]
    for visit in visits { counts[visit.habit, default: 0] += 1 }
    let most = counts.values.max()
    habit = visits.first { counts[$0.habit] == most }?.habit
  }
}

import Booking
import CivilTime
import CoreplusAPI

// Appointments, free time and rosters as the wire has them.

extension TimeRange {
  /// An end before the start is taken for the start: what a server sends is shown, not dropped.
  init(_ start: WireTime, _ end: WireTime) {
    self.init(start: start.instant, end: max(start.instant, end.instant))
  }
}

extension Appointment {
  init(_ row: AppointmentResource) {
    let status = Status(rawValue: row.status)
    let reason = row.cancellationId
    let notes = row.cancellationNotes ?? ""
    self.init(
      id: row.appointmentId, reference: row.appointmentReferenceNumber, status: status,
      practitioner: row.practitioner.practitionerId, location: row.locationId,
      type: row.appointmentTypeId, client: row.clients.first?.clientId,
      subject: row.subject, notes: row.notes ?? "",
      time: TimeRange(row.startDateTime, row.endDateTime),
      cancellation: reason == nil && notes.isEmpty
        ? nil : Cancellation(reason: reason, notes: notes))
  }

  static func isBefore(_ a: Appointment, _ b: Appointment) -> Bool {
    (a.time.start, a.id) < (b.time.start, b.id)
  }
}

extension AvailabilitySlot {
  /// - Parameter asked: whose time it is where the slot does not say.
  init?(_ row: SlotResource, asked: Practitioner.ID?) {
    guard let practitioner = row.practitioner?.practitionerId ?? asked else { return nil }
    self.init(
      practitioner: practitioner, location: row.locationId,
      time: TimeRange(row.startDateTime, row.endDateTime))
  }

  static func isEarlier(_ a: AvailabilitySlot, _ b: AvailabilitySlot) -> Bool {
    (a.time.start, a.practitioner, a.location) < (b.time.start, b.practitioner, b.location)
  }

  /// As many as a day has minutes: a server that tells of free centuries is not followed there.
  static let mostPieces = 1440

  /// Pieces from the beginning on; a rest that is shorter is dropped (reference section 9.4).
  func pieces(minutes: Int) -> [AvailabilitySlot] {
    guard minutes > 0 else { return [] }
    return (0..<min(time.minutes / minutes, Self.mostPieces)).map {
      AvailabilitySlot(
        practitioner: practitioner, location: location,
        time: TimeRange(start: time.start.adding(minutes: $0 * minutes), minutes: minutes))
    }
  }
}

extension RosterBook {
  init(_ reply: RosterReply) throws(BookingFailure) {
    self.init()
    for row in reply.rosters {
      var shifts: [Roster.Shift] = []
      for shift in row.shifts { shifts.append(try Roster.Shift(shift)) }
      rosters.append(
        Roster(practitioner: row.practitionerId, location: row.locationId, shifts: shifts))
    }
    leave = reply.leave.map {
      Leave(
        practitioner: $0.practitionerId,
        time: TimeRange($0.startDateTime, $0.endDateTime), note: $0.note)
    }
    closures = reply.closures.map {
      Closure(
        location: $0.locationId,
        time: TimeRange($0.startDateTime, $0.endDateTime), reason: $0.reason)
    }
  }
}

extension Roster.Shift {
  fileprivate init(_ row: ShiftResource) throws(BookingFailure) {
    guard let weekday = Weekday(rawValue: row.weekday), row.start <= row.end,
      row.breaks.allSatisfy({ $0.start <= $0.end })
    else { throw Complaint.notCoreplus("a shift is impossible") }
    let rhythm: Roster.Rhythm
    switch (row.rhythm, row.anchor) {
    case ("weekly", _): rhythm = .weekly
    case ("fortnightly", let anchor?): rhythm = .fortnightly(anchor: anchor)
    default: throw Complaint.notCoreplus("a shift has an unknown rhythm")
    }
    self.init(
      weekday: weekday, start: row.start, end: row.end, rhythm: rhythm,
      breaks: row.breaks.map { Roster.Break(start: $0.start, end: $0.end) }, from: row.from,
      until: row.until)
  }
}

extension Obstacle {
  /// Nil for a rule that is not known here.
  init?(_ row: ObstacleResource) {
    guard let rule = Rule(rawValue: row.rule) else { return nil }
    var time: TimeRange?
    if let start = row.startDateTime, let end = row.endDateTime { time = TimeRange(start, end) }
    self.init(
      rule: rule, time: time, location: row.locationId, appointment: row.appointmentId,
      note: row.note)
  }
}

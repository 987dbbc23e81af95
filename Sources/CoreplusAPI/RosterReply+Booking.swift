public import Booking
public import CivilTime

extension RosterReply {
  /// Rosters, leave and closures as a reply, with times in `zone`.
  public init(_ book: RosterBook, in zone: Zone) {
    self.init(
      rosters: book.rosters.map { RosterResource($0) },
      leave: book.leave.map {
        LeaveResource(
          practitionerId: $0.practitioner, startDateTime: WireTime($0.time.start, in: zone),
          endDateTime: WireTime($0.time.end, in: zone), note: $0.note)
      },
      closures: book.closures.map {
        ClosureResource(
          locationId: $0.location, startDateTime: WireTime($0.time.start, in: zone),
          endDateTime: WireTime($0.time.end, in: zone), reason: $0.reason)
      })
  }
}

extension RosterBook {
  /// Rosters, leave and closures from a reply. Throws if a shift is impossible, because a guess
  /// could book a practitioner who doesn't work.
  public init(_ reply: RosterReply) throws(WireFailure) {
    self.init()
    for row in reply.rosters { rosters.append(try Roster(row)) }
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

extension RosterResource {
  fileprivate init(_ roster: Roster) {
    self.init(
      practitionerId: roster.practitioner, locationId: roster.location,
      shifts: roster.shifts.map { ShiftResource($0) })
  }
}

extension Roster {
  fileprivate init(_ row: RosterResource) throws(WireFailure) {
    var shifts: [Shift] = []
    for shift in row.shifts { shifts.append(try Shift(shift)) }
    self.init(
      practitioner: row.practitionerId, location: row.locationId,
      shifts: shifts)
  }
}

extension ShiftResource {
  fileprivate init(_ shift: Roster.Shift) {
    var anchor: Day?
    if case .fortnightly(let day) = shift.rhythm { anchor = day }
    self.init(
      weekday: shift.weekday.rawValue, start: shift.start, end: shift.end,
      rhythm: anchor == nil ? "weekly" : "fortnightly", anchor: anchor,
      breaks: shift.breaks.map { BreakResource(start: $0.start, end: $0.end) },
      from: shift.from, until: shift.until)
  }
}

extension Roster.Shift {
  fileprivate init(_ row: ShiftResource) throws(WireFailure) {
    guard let weekday = Weekday(rawValue: row.weekday), row.start <= row.end,
      row.breaks.allSatisfy({ $0.start <= $0.end })
    else { throw .field("shifts", "has a shift with an impossible day or time") }
    let rhythm: Roster.Rhythm
    switch (row.rhythm, row.anchor) {
    case ("weekly", _): rhythm = .weekly
    case ("fortnightly", let anchor?): rhythm = .fortnightly(anchor: anchor)
    default: throw .field("shifts", "has a shift with an unknown rhythm")
    }
    self.init(
      weekday: weekday, start: row.start, end: row.end, rhythm: rhythm,
      breaks: row.breaks.map { Roster.Break(start: $0.start, end: $0.end) }, from: row.from,
      until: row.until)
  }
}

public import Booking
public import CivilTime
public import JSON

/// A break in a shift, in the location's wall time.
public struct BreakResource: WireObject {
  /// When it begins.
  public var start: WallTime
  /// When it ends.
  public var end: WallTime

  /// A break of these times.
  public init(
    start: WallTime, end: WallTime
  ) {
    self.start = start
    self.end = end
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    start = try object.wallTime("start")
    end = try object.wallTime("end")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("start", start)
    writer.field("end", end)
  }
}

/// One period of work on a day of the week, in the location's wall time.
public struct ShiftResource: WireObject {
  /// 1 is Monday, 7 is Sunday (ISO 8601).
  public var weekday: Int
  /// When it begins.
  public var start: WallTime
  /// When it ends; 24:00 is midnight.
  public var end: WallTime
  /// `weekly` or `fortnightly`.
  public var rhythm: String
  /// Any day of a week in which a fortnightly shift is worked; "" for a weekly one.
  public var anchor: Day?
  /// Nothing is booked over them.
  public var breaks: [BreakResource]
  /// The first day on which the shift applies; nil is written as "".
  public var from: Day?
  /// The last day on which the shift applies; nil is written as "".
  public var until: Day?

  /// A shift of these values, by default weekly.
  public init(
    weekday: Int, start: WallTime, end: WallTime, rhythm: String = "weekly", anchor: Day? = nil,
    breaks: [BreakResource] = [], from: Day? = nil, until: Day? = nil
  ) {
    self.weekday = weekday
    self.start = start
    self.end = end
    self.rhythm = rhythm
    self.anchor = anchor
    self.breaks = breaks
    self.from = from
    self.until = until
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    weekday = try object.int("weekday") ?? 0
    start = try object.wallTime("start")
    end = try object.wallTime("end")
    rhythm = try object.string("rhythm")
    anchor = try object.day("anchor")
    breaks = try object.objects("breaks")
    from = try object.day("from")
    until = try object.day("until")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("weekday", weekday)
    writer.field("start", start)
    writer.field("end", end)
    writer.field("rhythm", rhythm)
    writer.field("anchor", anchor)
    writer.field("breaks", breaks)
    writer.field("from", from)
    writer.field("until", until)
  }
}

/// When a practitioner works at one location.
public struct RosterResource: WireObject {
  /// Who works.
  public var practitionerId: Practitioner.ID
  /// Where.
  public var locationId: Location.ID
  /// When; shifts that overlap or touch count as one.
  public var shifts: [ShiftResource]

  /// A roster of these shifts.
  public init(
    practitionerId: Practitioner.ID, locationId: Location.ID, shifts: [ShiftResource] = []
  ) {
    self.practitionerId = practitionerId
    self.locationId = locationId
    self.shifts = shifts
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    practitionerId = try object.id("practitionerId")
    locationId = try object.id("locationId")
    shifts = try object.objects("shifts")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("practitionerId", practitionerId)
    writer.field("locationId", locationId)
    writer.field("shifts", shifts)
  }
}

/// A practitioner's absence from all locations.
public struct LeaveResource: WireObject {
  /// Who is away.
  public var practitionerId: Practitioner.ID
  /// When it begins.
  public var startDateTime: WireTime
  /// When it ends.
  public var endDateTime: WireTime
  /// Why; empty if the caller may not see it.
  public var note: String

  /// Leave of these values.
  public init(
    practitionerId: Practitioner.ID, startDateTime: WireTime, endDateTime: WireTime,
    note: String = ""
  ) {
    self.practitionerId = practitionerId
    self.startDateTime = startDateTime
    self.endDateTime = endDateTime
    self.note = note
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    practitionerId = try object.id("practitionerId")
    startDateTime = try object.requiredTime("startDateTime")
    endDateTime = try object.requiredTime("endDateTime")
    note = try object.string("note")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("practitionerId", practitionerId)
    writer.field("startDateTime", startDateTime)
    writer.field("endDateTime", endDateTime)
    writer.field("note", note)
  }
}

/// A time at which a location is shut.
public struct ClosureResource: WireObject {
  /// Which location.
  public var locationId: Location.ID
  /// When it shuts.
  public var startDateTime: WireTime
  /// When it opens again.
  public var endDateTime: WireTime
  /// Why; may be empty.
  public var reason: String

  /// A closure of these values.
  public init(
    locationId: Location.ID, startDateTime: WireTime, endDateTime: WireTime, reason: String = ""
  ) {
    self.locationId = locationId
    self.startDateTime = startDateTime
    self.endDateTime = endDateTime
    self.reason = reason
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    locationId = try object.id("locationId")
    startDateTime = try object.requiredTime("startDateTime")
    endDateTime = try object.requiredTime("endDateTime")
    reason = try object.string("reason")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("locationId", locationId)
    writer.field("startDateTime", startDateTime)
    writer.field("endDateTime", endDateTime)
    writer.field("reason", reason)
  }
}

/// The reply of `GET /API/CoreDesk/v1/Roster/?startDate&endDate&timezoneId`, an extension: all
/// rosters, and the leave and closures that overlap those days.
public struct RosterReply: WireObject {
  /// One or more for each practitioner and location.
  public var rosters: [RosterResource]
  /// Leave that overlaps the days.
  public var leave: [LeaveResource]
  /// Closures that overlap the days.
  public var closures: [ClosureResource]

  /// A reply of these rows.
  public init(
    rosters: [RosterResource] = [], leave: [LeaveResource] = [], closures: [ClosureResource] = []
  ) {
    self.rosters = rosters
    self.leave = leave
    self.closures = closures
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    rosters = try object.objects("rosters")
    leave = try object.objects("leave")
    closures = try object.objects("closures")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("rosters", rosters)
    writer.field("leave", leave)
    writer.field("closures", closures)
  }
}

extension RosterReply: Documented {
  /// The whole reply.
  public static let schema = NamedSchema(
    "Rosters",
    .object([
      "rosters": .array(
        of: .object([
          "practitionerId": .id, "locationId": .id, "shifts": .array(of: ShiftResource.schema),
        ])),
      "leave": .array(
        of: .object([
          "practitionerId": .id, "startDateTime": .time, "endDateTime": .time, "note": .text,
        ])),
      "closures": .array(
        of: .object([
          "locationId": .id, "startDateTime": .time, "endDateTime": .time, "reason": .text,
        ])),
    ]))
}

extension ShiftResource {
  fileprivate static let schema = Schema.object([
    "weekday": .integer(from: 1, to: 7), "start": .clock, "end": .clock,
    "rhythm": .word(["weekly", "fortnightly"]), "anchor": .dateOrEmpty,
    "breaks": .array(of: .object(["start": .clock, "end": .clock])), "from": .dateOrEmpty,
    "until": .dateOrEmpty,
  ])
}

public import Booking
public import JSON

/// One rule that forbids a booking; what doesn't apply to it is "".
public struct ObstacleResource: WireObject {
  /// The raw value of an `Obstacle.Rule`, as `on-leave`.
  public var rule: String
  /// When the cause begins.
  public var startDateTime: WireTime?
  /// When the cause ends.
  public var endDateTime: WireTime?
  /// The other location where the practitioner works then.
  public var locationId: Location.ID?
  /// The appointment in the way; "" if the caller may not see it.
  public var appointmentId: Appointment.ID?
  /// The practice's words, as a closure's reason; "" if the caller may not see them.
  public var note: String

  /// A rule with its details.
  public init(
    rule: String, startDateTime: WireTime? = nil, endDateTime: WireTime? = nil,
    locationId: Location.ID? = nil, appointmentId: Appointment.ID? = nil, note: String = ""
  ) {
    self.rule = rule
    self.startDateTime = startDateTime
    self.endDateTime = endDateTime
    self.locationId = locationId
    self.appointmentId = appointmentId
    self.note = note
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    rule = try object.string("rule")
    startDateTime = try object.time("startDateTime")
    endDateTime = try object.time("endDateTime")
    locationId = try object.optionalID("locationId")
    appointmentId = try object.optionalID("appointmentId")
    note = try object.string("note")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("rule", rule)
    writer.field("startDateTime", startDateTime)
    writer.field("endDateTime", endDateTime)
    writer.field("locationId", locationId)
    writer.field("appointmentId", appointmentId)
    writer.field("note", note)
  }
}

/// The reply of `GET /API/CoreDesk/v1/WhyNot/`, an extension: the rules that forbid a booking, none
/// if it can be made.
///
/// The query describes the booking: `practitionerId`, `locationId`, `startDateTime`, `endDateTime`
/// and perhaps `appointmentTypeId`. With `appointmentId`, the time of that appointment counts as
/// free.
public struct WhyNotReply: WireObject {
  /// In the order of `Obstacle.Rule`.
  public var obstacles: [ObstacleResource]

  /// A reply of these rules.
  public init(
    obstacles: [ObstacleResource] = []
  ) {
    self.obstacles = obstacles
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    obstacles = try object.objects("obstacles")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("obstacles", obstacles)
  }
}

extension WhyNotReply: Documented {
  /// The whole reply.
  public static let schema = NamedSchema(
    "WhyNot",
    .object([
      "obstacles": .array(
        of: .object([
          "rule": .text, "startDateTime": .timeOrEmpty, "endDateTime": .timeOrEmpty,
          "locationId": .idOrEmpty, "appointmentId": .idOrEmpty, "note": .text,
        ]))
    ]))
}

public import Booking
public import JSON

/// One rule that forbids a booking; what it does not speak of is "".
public struct ObstacleResource: WireObject {
  public var rule: String
  public var startDateTime: WireTime?
  public var endDateTime: WireTime?
  public var locationId: Location.ID?
  public var appointmentId: Appointment.ID?
  public var note: String

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

/// Reply of `GET /API/CoreDesk/v1/WhyNot/`, an extension.
///
/// The rules that forbid a booking, none if it can be made. The query names it as a booking's body
/// does: `practitionerId`, `locationId`, `startDateTime`, `endDateTime`, and if wanted
/// `appointmentTypeId`; with `appointmentId`, that appointment is not in its own way.
public struct WhyNotReply: WireObject {
  public var obstacles: [ObstacleResource]

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

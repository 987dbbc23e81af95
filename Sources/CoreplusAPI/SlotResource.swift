public import JSON

/// Free time, whole or cut to length; reference sections 5.6 and 9.4.
public struct SlotResource: WireRow {
  public static let listKey: StaticString = "timeslots"
  public static let recordKey: StaticString = "timeslot"

  public var startDateTime: WireTime
  public var endDateTime: WireTime
  public var locationId: String
  /// Nil where the server does not say whose time it is.
  public var practitioner: PractitionerReference?

  public init(
    startDateTime: WireTime, endDateTime: WireTime, locationId: String,
    practitioner: PractitionerReference? = nil
  ) {
    self.startDateTime = startDateTime
    self.endDateTime = endDateTime
    self.locationId = locationId
    self.practitioner = practitioner
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    startDateTime = try object.requiredTime("startDateTime")
    endDateTime = try object.requiredTime("endDateTime")
    locationId = try object.string("locationId")
    practitioner = try object.object("practitioner")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("startDateTime", startDateTime)
    writer.field("endDateTime", endDateTime)
    writer.field("locationId", locationId)
    writer.optionalField("practitioner", practitioner)
  }
}

extension SlotResource: Documented {
  /// A row.
  public static let schema = NamedSchema(
    "Timeslot",
    .object([
      "startDateTime": .time, "endDateTime": .time, "locationId": .id,
      "practitioner": PractitionerReference.idSchema,
    ]))
}

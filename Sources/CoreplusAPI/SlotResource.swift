public import Booking
public import JSON

/// Free time, whole or cut to length; reference sections 5.6 and 9.4.
public struct SlotResource: WireRow {
  public static let listKey: StaticString = "timeslots"
  public static let recordKey: StaticString = "timeslot"

  public var startDateTime: WireTime
  public var endDateTime: WireTime
  public var locationId: Location.ID
  /// Nil where the server does not say whose time it is.
  public var practitioner: PractitionerReference?

  public init(
    startDateTime: WireTime, endDateTime: WireTime, locationId: Location.ID,
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
    locationId = try object.id("locationId")
    // With an empty id the server says as little as without the member.
    if case .object(let reference) = object["practitioner"],
      try !reference.string("practitionerId").isEmpty
    {
      practitioner = try object.object("practitioner")
    }
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

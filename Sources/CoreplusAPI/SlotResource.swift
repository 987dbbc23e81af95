public import Booking
public import JSON

/// Free time in a reply, whole or in pieces; coreplus API, AvailabilitySlot
/// (https://developers.coreplus.com.au/api/api-end-points/availabilityslot/). The parameters are
/// documented; the reply is known from integrations.
public struct SlotResource: WireRow {
  public static let listKey: StaticString = "timeslots"
  public static let recordKey: StaticString = "timeslot"

  /// When it begins, in the zone that the query asked for.
  public var startDateTime: WireTime
  /// When it ends.
  public var endDateTime: WireTime
  /// Where.
  public var locationId: Location.ID
  /// Whose time it is; nil if the server doesn't say.
  public var practitioner: PractitionerReference?

  /// Free time of these values.
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
    // An empty id is the same as no practitioner.
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

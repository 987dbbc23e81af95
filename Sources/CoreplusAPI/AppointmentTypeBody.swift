public import JSON

/// A new appointment type; reference section 5.5.
public struct AppointmentTypeBody: WireObject {
  public var description: String?
  /// Six hexadecimal digits, with `#` before them or without.
  public var blockColour: String?
  /// A number or digits.
  public var durationMinutes: Int?
  public var practitionerId: String?
  public var locationId: String?
  public var clientGroupId: String?

  public init(
    description: String? = nil, blockColour: String? = nil, durationMinutes: Int? = nil,
    practitionerId: String? = nil, locationId: String? = nil, clientGroupId: String? = nil
  ) {
    self.description = description
    self.blockColour = blockColour
    self.durationMinutes = durationMinutes
    self.practitionerId = practitionerId
    self.locationId = locationId
    self.clientGroupId = clientGroupId
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    description = try object.optionalString("description")
    blockColour = try object.optionalString("blockColour")
    durationMinutes = try object.int("durationMinutes")
    practitionerId = try object.optionalString("practitionerId")
    locationId = try object.optionalString("locationId")
    clientGroupId = try object.optionalString("clientGroupId")
  }

  public func write(to writer: inout JSONWriter) {
    writer.optionalField("description", description)
    writer.optionalField("blockColour", blockColour)
    writer.optionalField("durationMinutes", durationMinutes.map { String($0) })
    writer.optionalField("practitionerId", practitionerId)
    writer.optionalField("locationId", locationId)
    writer.optionalField("clientGroupId", clientGroupId)
  }
}

extension AppointmentTypeBody: Documented {
  /// What is posted to make a type.
  public static let schema = NamedSchema(
    "NewAppointmentType",
    .body(
      ["description": .text(atMost: 100)],
      optional: [
        "blockColour": .text(atMost: 7),
        "durationMinutes": .either(.integer(from: 1, to: 120), .word(["15", "30", "45", "60"])),
        "practitionerId": .idOrEmpty, "locationId": .idOrEmpty, "clientGroupId": .idOrEmpty,
      ]))
}

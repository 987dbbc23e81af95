public import JSON

/// The body that creates an appointment type; coreplus API, Appointment Type
/// (https://developers.corepluspm.com/api/api-end-points/appointment-type/create-appointment-type).
public struct AppointmentTypeBody: WireObject {
  /// The name of the type; required, 100 characters at most.
  public var description: String?
  /// Six hexadecimal digits, with `#` before them or without.
  public var blockColour: String?
  /// Minutes, 1 to 120; sent as a number or as digits in a text.
  public var durationMinutes: Int?
  /// The only practitioner who offers it; nil or "": all do.
  public var practitionerId: String?
  /// The only location at which it is offered; nil or "": all.
  public var locationId: String?
  /// The only group of clients that it is for; nil or "": all.
  public var clientGroupId: String?

  /// A type of these values; nil isn't sent.
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
  /// The body that creates a type.
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

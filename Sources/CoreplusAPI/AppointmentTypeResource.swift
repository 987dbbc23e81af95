public import Booking
public import JSON

/// An appointment type in a reply; coreplus API, Appointment Type. The reply to creating a type is
/// documented, the list is known from integrations.
public struct AppointmentTypeResource: WireRow {
  public static let listKey: StaticString = "appointmentTypes"
  public static let recordKey: StaticString = "appointmentType"

  /// What bookings refer to.
  public var appointmentTypeId: AppointmentType.ID
  /// The name of the type.
  public var description: String
  /// Minutes; left out if the type has no usual length.
  public var durationMinutes: Int?

  /// A type of these values.
  public init(
    appointmentTypeId: AppointmentType.ID, description: String, durationMinutes: Int? = nil
  ) {
    self.appointmentTypeId = appointmentTypeId
    self.description = description
    self.durationMinutes = durationMinutes
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    appointmentTypeId = try object.id("appointmentTypeId")
    description = try object.string("description")
    durationMinutes = try object.int("durationMinutes")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("appointmentTypeId", appointmentTypeId)
    writer.field("description", description)
    writer.optionalField("durationMinutes", durationMinutes)
  }
}

extension AppointmentTypeResource: Documented {
  /// A row, and the reply to creating a type.
  public static let schema = NamedSchema(
    "AppointmentType",
    .object(
      ["appointmentTypeId": .id, "description": .text],
      optional: ["durationMinutes": .integer(from: 1, to: 120)]))
}

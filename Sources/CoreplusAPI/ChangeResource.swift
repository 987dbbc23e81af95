public import JSON

/// A row of `/API/CoreDesk/v1/Change/`, an extension: what was done to an appointment, and the
/// appointment as it is now.
public struct ChangeResource: WireRow {
  public static let listKey: StaticString = "changes"
  public static let recordKey: StaticString = "change"

  /// The number of its record in the audit trail.
  public var changeId: Int
  /// When the change was made.
  public var dateTime: WireTime
  /// `Booked`, `Moved`, `Edited` or `Cancelled`.
  public var kind: String
  /// The name of the application that made the change.
  public var application: String
  /// The initials of who worked at the desk; empty if none were set.
  public var `operator`: String
  /// The start before a move; written as "" for other changes.
  public var fromDateTime: WireTime?
  /// As it is now.
  public var appointment: AppointmentResource

  /// A change of these values.
  public init(
    changeId: Int, dateTime: WireTime, kind: String, application: String,
    operator initials: String, fromDateTime: WireTime?, appointment: AppointmentResource
  ) {
    self.changeId = changeId
    self.dateTime = dateTime
    self.kind = kind
    self.application = application
    self.operator = initials
    self.fromDateTime = fromDateTime
    self.appointment = appointment
  }
}

extension ChangeResource {
  public init(reading object: JSONObject) throws(WireFailure) {
    guard let number = try object.int("changeId") else { throw .field("changeId", "is missing") }
    changeId = number
    dateTime = try object.requiredTime("dateTime")
    kind = try object.string("kind")
    application = try object.string("application")
    self.operator = try object.string("operator")
    fromDateTime = try object.time("fromDateTime")
    guard let row: AppointmentResource = try object.object("appointment") else {
      throw .field("appointment", "is missing")
    }
    appointment = row
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("changeId", String(changeId))
    writer.field("dateTime", dateTime)
    writer.field("kind", kind)
    writer.field("application", application)
    writer.field("operator", self.operator)
    writer.field("fromDateTime", fromDateTime)
    writer.field("appointment", appointment)
  }
}

extension ChangeResource: Documented {
  /// A row.
  public static let schema = NamedSchema(
    "Change",
    .object([
      "changeId": .digits, "dateTime": .time,
      "kind": .word(["Booked", "Moved", "Edited", "Cancelled"]), "application": .text,
      "operator": .text, "fromDateTime": .timeOrEmpty,
      "appointment": AppointmentResource.rowSchema.reference,
    ]))
}

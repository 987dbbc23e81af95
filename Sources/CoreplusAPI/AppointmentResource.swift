public import Booking
public import JSON

/// The client of an appointment; further members are passed over. A server may leave the id empty.
public struct ClientReference: WireObject {
  public var clientId: Client.ID?

  public init(
    clientId: Client.ID? = nil
  ) {
    self.clientId = clientId
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    clientId = try object.optionalID("clientId")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("clientId", clientId)
  }
}

/// An appointment; reference sections 5.7 and 5.8. A list row has neither `notes` nor
/// `notifyPractitioner`, and the cancellation only where the query asked for `cancellationId`.
///
/// Its times are always written with a space before the offset.
public struct AppointmentResource: WireRow {
  public static let listKey: StaticString = "appointments"
  public static let recordKey: StaticString = "appointment"

  public var appointmentId: Appointment.ID
  public var appointmentReferenceNumber: String
  /// Older servers leave it out: an appointment without one is booked.
  public var status: String
  public var practitioner: PractitionerReference
  public var subject: String
  public var notes: String?
  public var locationId: Location.ID
  public var appointmentTypeId: AppointmentType.ID?
  public var startDateTime: WireTime
  public var endDateTime: WireTime
  public var clients: [ClientReference]
  public var notifyPractitioner: Bool?
  /// Written, as "" where there is no reason, together with the notes.
  public var cancellationId: CancellationReason.ID?
  public var cancellationNotes: String?

  public init(
    appointmentId: Appointment.ID, appointmentReferenceNumber: String = "",
    status: String = "Booked",
    practitioner: PractitionerReference, subject: String = "", notes: String? = nil,
    locationId: Location.ID, appointmentTypeId: AppointmentType.ID? = nil, startDateTime: WireTime,
    endDateTime: WireTime, clients: [ClientReference] = [], notifyPractitioner: Bool? = nil,
    cancellationId: CancellationReason.ID? = nil, cancellationNotes: String? = nil
  ) {
    self.appointmentId = appointmentId
    self.appointmentReferenceNumber = appointmentReferenceNumber
    self.status = status
    self.practitioner = practitioner
    self.subject = subject
    self.notes = notes
    self.locationId = locationId
    self.appointmentTypeId = appointmentTypeId
    self.startDateTime = startDateTime.spaced
    self.endDateTime = endDateTime.spaced
    self.clients = clients
    self.notifyPractitioner = notifyPractitioner
    self.cancellationId = cancellationId
    self.cancellationNotes = cancellationNotes
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    appointmentId = try object.id("appointmentId")
    appointmentReferenceNumber = try object.string("appointmentReferenceNumber")
    status = try object.string("status", orIfEmpty: "Booked")
    guard let reference: PractitionerReference = try object.object("practitioner") else {
      throw .field("practitioner", "is missing")
    }
    practitioner = reference
    subject = try object.string("subject")
    notes = try object.optionalString("notes")
    locationId = try object.id("locationId")
    appointmentTypeId = try object.optionalID("appointmentTypeId")
    startDateTime = try object.requiredTime("startDateTime").spaced
    endDateTime = try object.requiredTime("endDateTime").spaced
    clients = try object.objects("clients")
    notifyPractitioner = try object.bool("notifyPractitioner")
    cancellationId = try object.optionalID("cancellationId")
    cancellationNotes = try object.optionalString("cancellationNotes")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("appointmentId", appointmentId)
    writer.field("appointmentReferenceNumber", appointmentReferenceNumber)
    writer.field("status", status)
    writer.field("practitioner", practitioner)
    writer.field("subject", subject)
    writer.optionalField("notes", notes)
    writer.field("locationId", locationId)
    writer.field("appointmentTypeId", appointmentTypeId)
    writer.field("startDateTime", startDateTime)
    writer.field("endDateTime", endDateTime)
    writer.field("clients", clients)
    writer.optionalField("notifyPractitioner", notifyPractitioner)
    if cancellationId != nil || cancellationNotes != nil {
      writer.field("cancellationId", cancellationId)
    }
    writer.optionalField("cancellationNotes", cancellationNotes)
  }
}

extension AppointmentResource: Documented {
  /// A record.
  public static let schema = NamedSchema(
    "Appointment",
    .object(
      members,
      optional: [
        "notes": .text, "notifyPractitioner": .flag, "cancellationId": .idOrEmpty,
        "cancellationNotes": .text,
      ]))
  /// A row of a list, which tells less.
  public static let rowSchema = NamedSchema(
    "AppointmentRow",
    .object(members, optional: ["cancellationId": .idOrEmpty, "cancellationNotes": .text]))

  private static let members: KeyValuePairs<String, Schema> = [
    "appointmentId": .id, "appointmentReferenceNumber": .text, "status": .text,
    "practitioner": PractitionerReference.schema, "subject": .text, "locationId": .id,
    "appointmentTypeId": .idOrEmpty, "startDateTime": .time, "endDateTime": .time,
    "clients": .array(of: ClientReference.schema),
  ]
}

extension ClientReference {
  /// The id alone.
  public static let schema = Schema.object(["clientId": .id])
}

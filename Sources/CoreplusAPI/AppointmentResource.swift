public import Booking
public import JSON

/// The client of an appointment in a reply. Further members are ignored.
public struct ClientReference: WireObject {
  /// Nil if the server left it empty.
  public var clientId: Client.ID?

  /// Refers to a client.
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

/// An appointment in a reply; coreplus API, Appointment
/// (https://developers.coreplus.com.au/api/api-end-points/appointment/get-appointment-record/).
///
/// A row of a list has neither `notes` nor `notifyPractitioner`, and the cancellation only if the
/// query asks for `cancellationId`. Its times always have a space before the offset.
public struct AppointmentResource: WireRow {
  public static let listKey: StaticString = "appointments"
  public static let recordKey: StaticString = "appointment"

  /// What changes and cancellations refer to.
  public var appointmentId: Appointment.ID
  /// Digits that people quote on the phone; may be empty.
  public var appointmentReferenceNumber: String
  /// `Booked`, `Attended` or another word. Older servers leave it out, which reads as `Booked`.
  public var status: String
  /// Who sees the client.
  public var practitioner: PractitionerReference
  /// The line that the diary shows, as `SMITH Bob 0400000000`.
  public var subject: String
  /// The desk's note; nil in rows of a list.
  public var notes: String?
  /// Where.
  public var locationId: Location.ID
  /// What for; nil is written as "".
  public var appointmentTypeId: AppointmentType.ID?
  /// When it begins, in the zone that the query asked for.
  public var startDateTime: WireTime
  /// When it ends, in the same zone.
  public var endDateTime: WireTime
  /// At most one, as far as is known.
  public var clients: [ClientReference]
  /// Whether the practitioner gets an SMS; nil in rows of a list.
  public var notifyPractitioner: Bool?
  /// The reason. Written together with the notes, as "" if there is none.
  public var cancellationId: CancellationReason.ID?
  /// The desk's words on the cancellation; nil if the reply has none.
  public var cancellationNotes: String?

  /// An appointment of these values. The times get the documented space before the offset.
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
  /// A row of a list, which has fewer members.
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

public import JSON

/// The reminder flags as one known integration sends them, in an object of their own. The
/// documentation lists them directly in the body.
public struct AppointmentReminderBody: WireObject {
  /// Whether the client gets a reminder by e-mail.
  public var isEmailReminderRequired: Bool?
  /// Whether the client gets a reminder by SMS, if they have a mobile number.
  public var isSmsReminderRequired: Bool?

  /// The flags; nil isn't sent.
  public init(
    isEmailReminderRequired: Bool? = nil, isSmsReminderRequired: Bool? = nil
  ) {
    self.isEmailReminderRequired = isEmailReminderRequired
    self.isSmsReminderRequired = isSmsReminderRequired
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    isEmailReminderRequired = try object.bool("isEmailReminderRequired")
    isSmsReminderRequired = try object.bool("isSmsReminderRequired")
  }

  public func write(to writer: inout JSONWriter) {
    writer.optionalField("isEmailReminderRequired", isEmailReminderRequired)
    writer.optionalField("isSmsReminderRequired", isSmsReminderRequired)
  }
}

/// The practitioner in the body of a booking.
public struct PractitionerReferenceBody: WireObject {
  /// As it was sent. The server checks whether there is such a practitioner.
  public var practitionerId: String

  /// Refers to a practitioner.
  public init(practitionerId: String = "") { self.practitionerId = practitionerId }

  public init(reading object: JSONObject) throws(WireFailure) {
    practitionerId = try object.string("practitionerId")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("practitionerId", practitionerId)
  }
}

/// The client in the body of a booking. Further members, which some integrations send, are ignored.
public struct ClientReferenceBody: WireObject {
  /// As it was sent. The server checks whether there is such a client.
  public var clientId: String

  /// Refers to a client.
  public init(clientId: String = "") { self.clientId = clientId }

  public init(reading object: JSONObject) throws(WireFailure) {
    clientId = try object.string("clientId")
  }

  public func write(to writer: inout JSONWriter) { writer.field("clientId", clientId) }
}

/// The body that books, changes or cancels an appointment; coreplus API, Appointment
/// (https://developers.coreplus.com.au/api/api-end-points/appointment/make-booking-post/). The
/// documentation shows the body of a booking; those of a change and a cancellation are known from
/// integrations.
///
/// A value that is nil wasn't sent and doesn't change.
public struct AppointmentBody: WireObject {
  /// The appointment to cancel, if the path doesn't name it.
  public var appointmentId: String?
  /// When it begins, with an offset from UTC.
  public var startDateTime: WireTime?
  /// When it ends, with an offset from UTC.
  public var endDateTime: WireTime?
  /// Who sees the client.
  public var practitioner: PractitionerReferenceBody?
  /// The practitioner as one known integration sends them, without an object around the id.
  public var practitionerId: String?
  /// Where.
  public var locationId: String?
  /// Who comes. The API supports one client.
  public var clients: [ClientReferenceBody]?
  /// What for; "" for no type.
  public var appointmentTypeId: String?
  /// The line that the diary shows, `longestText` characters at most.
  public var subject: String?
  /// The desk's note, `longestText` characters at most.
  public var notes: String?
  /// Whether the client gets a reminder by e-mail.
  public var isEmailReminderRequired: Bool?
  /// Whether the client gets a reminder by SMS, if they have a mobile number.
  public var isSmsReminderRequired: Bool?
  /// The two flags in an object of their own.
  public var appointmentReminder: AppointmentReminderBody?
  /// Whether the practitioner gets an SMS.
  public var notifyPractitioner: Bool?
  /// Any status but `Cancelled`; our choice, as the documentation doesn't say how to set one.
  public var status: String?
  /// True cancels the appointment.
  public var deleted: Bool?
  /// The reason for cancelling. The key is our choice.
  public var cancellationId: String?
  /// The desk's words on the cancellation. The key is our choice.
  public var cancellationNotes: String?
  /// What has to be true for the change to be made; an extension of ours.
  public var ifUnchanged: IfUnchangedBody?

  /// A body of these values; nil isn't sent.
  public init(
    appointmentId: String? = nil, startDateTime: WireTime? = nil, endDateTime: WireTime? = nil,
    practitioner: PractitionerReferenceBody? = nil, practitionerId: String? = nil,
    locationId: String? = nil, clients: [ClientReferenceBody]? = nil,
    appointmentTypeId: String? = nil,
    subject: String? = nil, notes: String? = nil, isEmailReminderRequired: Bool? = nil,
    isSmsReminderRequired: Bool? = nil, appointmentReminder: AppointmentReminderBody? = nil,
    notifyPractitioner: Bool? = nil, status: String? = nil, deleted: Bool? = nil,
    cancellationId: String? = nil, cancellationNotes: String? = nil,
    ifUnchanged: IfUnchangedBody? = nil
  ) {
    self.appointmentId = appointmentId
    self.startDateTime = startDateTime
    self.endDateTime = endDateTime
    self.practitioner = practitioner
    self.practitionerId = practitionerId
    self.locationId = locationId
    self.clients = clients
    self.appointmentTypeId = appointmentTypeId
    self.subject = subject
    self.notes = notes
    self.isEmailReminderRequired = isEmailReminderRequired
    self.isSmsReminderRequired = isSmsReminderRequired
    self.appointmentReminder = appointmentReminder
    self.notifyPractitioner = notifyPractitioner
    self.status = status
    self.deleted = deleted
    self.cancellationId = cancellationId
    self.cancellationNotes = cancellationNotes
    self.ifUnchanged = ifUnchanged
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    appointmentId = try object.optionalString("appointmentId")
    startDateTime = try object.time("startDateTime")
    endDateTime = try object.time("endDateTime")
    practitioner = try object.object("practitioner")
    practitionerId = try object.optionalString("practitionerId")
    locationId = try object.optionalString("locationId")
    clients = try object.optionalObjects("clients")
    appointmentTypeId = try object.optionalString("appointmentTypeId")
    subject = try object.optionalString("subject")
    notes = try object.optionalString("notes")
    isEmailReminderRequired = try object.bool("isEmailReminderRequired")
    isSmsReminderRequired = try object.bool("isSmsReminderRequired")
    appointmentReminder = try object.object("appointmentReminder")
    notifyPractitioner = try object.bool("notifyPractitioner")
    status = try object.optionalString("status")
    deleted = try object.bool("deleted")
    cancellationId = try object.optionalString("cancellationId")
    cancellationNotes = try object.optionalString("cancellationNotes")
    ifUnchanged = try object.object("ifUnchanged")
  }

  public func write(to writer: inout JSONWriter) {
    writer.optionalField("appointmentId", appointmentId)
    writer.optionalField("startDateTime", startDateTime)
    writer.optionalField("endDateTime", endDateTime)
    writer.optionalField("practitioner", practitioner)
    writer.optionalField("practitionerId", practitionerId)
    writer.optionalField("locationId", locationId)
    writer.optionalField("clients", clients)
    writer.optionalField("appointmentTypeId", appointmentTypeId)
    writer.optionalField("subject", subject)
    writer.optionalField("notes", notes)
    writer.optionalField("isEmailReminderRequired", isEmailReminderRequired)
    writer.optionalField("isSmsReminderRequired", isSmsReminderRequired)
    writer.optionalField("appointmentReminder", appointmentReminder)
    writer.optionalField("notifyPractitioner", notifyPractitioner)
    writer.optionalField("status", status)
    writer.optionalField("deleted", deleted)
    writer.optionalField("cancellationId", cancellationId)
    writer.optionalField("cancellationNotes", cancellationNotes)
    writer.optionalField("ifUnchanged", ifUnchanged)
  }
}

extension AppointmentBody {
  /// The practitioner's id from either place; nil if none was sent.
  public var practitionerSent: String? { practitioner?.practitionerId ?? practitionerId }
}

extension AppointmentBody {
  /// How many characters the subject and the notes may have.
  public static let longestText = 300

  /// The body that books.
  public static let newSchema = NamedSchema(
    "NewAppointment",
    .body(
      [
        "startDateTime": .timeSent, "endDateTime": .timeSent,
        "practitioner": .body(["practitionerId": .id]), "locationId": .id,
        "clients": .array(of: .body(["clientId": .id]), atLeast: 1),
      ],
      optional: [
        "appointmentTypeId": .idOrEmpty, "subject": .text(atMost: longestText),
        "notes": .text(atMost: longestText), "isEmailReminderRequired": .flagSent,
        "isSmsReminderRequired": .flagSent, "notifyPractitioner": .flagSent,
        "appointmentReminder": .body(
          [:],
          optional: ["isEmailReminderRequired": .flagSent, "isSmsReminderRequired": .flagSent]),
      ]))
  /// The body that moves or edits the appointment of the path.
  public static let changeSchema = NamedSchema(
    "AppointmentChange",
    .body(
      [:],
      optional: [
        "startDateTime": .timeSent, "endDateTime": .timeSent,
        "practitioner": .body(["practitionerId": .id]), "practitionerId": .idOrEmpty,
        "locationId": .idOrEmpty, "appointmentTypeId": .idOrEmpty,
        "subject": .text(atMost: longestText), "notes": .text(atMost: longestText),
        "notifyPractitioner": .flagSent,
        "status": .word(["Booked", "Arrived", "Attended", "DidNotAttend"]),
        "ifUnchanged": IfUnchangedBody.schema,
      ]))
  /// The body that cancels the appointment of the path.
  public static let cancellationSchema = NamedSchema(
    "Cancellation", .body(["deleted": .flagSent], optional: cancellation))
  /// The body that cancels an appointment and names it itself.
  public static let cancellationByIDSchema = NamedSchema(
    "CancellationById",
    .body(["appointmentId": .id, "deleted": .flagSent], optional: cancellation))

  private static let cancellation: KeyValuePairs<String, Schema> = [
    "cancellationId": .idOrEmpty, "cancellationNotes": .text(atMost: longestText),
    "ifUnchanged": IfUnchangedBody.schema,
  ]
}

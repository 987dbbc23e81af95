public import JSON

/// Where one known client puts the reminder flags; the documentation lists them flat.
public struct AppointmentReminderBody: WireObject {
  public var isEmailReminderRequired: Bool?
  public var isSmsReminderRequired: Bool?

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

/// The practitioner of a booking as a client of the server sent it.
public struct PractitionerReferenceBody: WireObject {
  /// As it was sent: that it is known is for the server to find out.
  public var practitionerId: String

  public init(practitionerId: String = "") { self.practitionerId = practitionerId }

  public init(reading object: JSONObject) throws(WireFailure) {
    practitionerId = try object.string("practitionerId")
  }

  public func write(to writer: inout JSONWriter) {
    writer.field("practitionerId", practitionerId)
  }
}

/// The client of a booking as it was sent; further members are passed over.
public struct ClientReferenceBody: WireObject {
  /// As it was sent: that it is known is for the server to find out.
  public var clientId: String

  public init(clientId: String = "") { self.clientId = clientId }

  public init(reading object: JSONObject) throws(WireFailure) {
    clientId = try object.string("clientId")
  }

  public func write(to writer: inout JSONWriter) { writer.field("clientId", clientId) }
}

/// What is posted to make, edit or cancel an appointment; reference sections 5.9 to 5.11.
///
/// What is nil was not sent, and stays as it is.
public struct AppointmentBody: WireObject {
  public var appointmentId: String?
  public var startDateTime: WireTime?
  public var endDateTime: WireTime?
  public var practitioner: PractitionerReferenceBody?
  /// Sent flat by one known client.
  public var practitionerId: String?
  public var locationId: String?
  /// At most one is supported.
  public var clients: [ClientReferenceBody]?
  public var appointmentTypeId: String?
  public var subject: String?
  public var notes: String?
  public var isEmailReminderRequired: Bool?
  public var isSmsReminderRequired: Bool?
  public var appointmentReminder: AppointmentReminderBody?
  public var notifyPractitioner: Bool?
  public var status: String?
  /// True cancels.
  public var deleted: Bool?
  /// The reason.
  public var cancellationId: String?
  public var cancellationNotes: String?
  /// What has to hold for the change to be made; an extension of ours.
  public var ifUnchanged: IfUnchangedBody?

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
  /// The practitioner, wherever the sender put them.
  public var practitionerSent: String? { practitioner?.practitionerId ?? practitionerId }

  /// Whether an e-mail reminder was asked for, wherever the sender put the flag.
  public var wantsEmailReminder: Bool? {
    isEmailReminderRequired ?? appointmentReminder?.isEmailReminderRequired
  }

  public var wantsSMSReminder: Bool? {
    isSmsReminderRequired ?? appointmentReminder?.isSmsReminderRequired
  }
}

extension AppointmentBody {
  /// Characters of the texts that a booking may have.
  public static let longestText = 300

  /// What is posted to book.
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
  /// What is posted to a record to move or edit the appointment.
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
  /// What is posted to a record to cancel the appointment.
  public static let cancellationSchema = NamedSchema(
    "Cancellation", .body(["deleted": .flagSent], optional: cancellation))
  /// What is posted to the list to cancel an appointment.
  public static let cancellationByIDSchema = NamedSchema(
    "CancellationById",
    .body(["appointmentId": .id, "deleted": .flagSent], optional: cancellation))

  private static let cancellation: KeyValuePairs<String, Schema> = [
    "cancellationId": .idOrEmpty, "cancellationNotes": .text(atMost: longestText),
    "ifUnchanged": IfUnchangedBody.schema,
  ]
}

public import JSON

/// What the desk saw of an appointment before it asked for a change; an extension of ours. It is
/// sent only to servers whose `PracticeReply` says `looksAtIfUnchanged`.
///
/// If a value that is sent differs from the appointment when the change is to be made, the server
/// changes nothing and answers 412 (RFC 9110 section 15.5.13).
public struct IfUnchangedBody: WireObject {
  /// When it begins. Nil, here and in the others, isn't compared.
  public var startDateTime: WireTime?
  /// When it ends.
  public var endDateTime: WireTime?
  /// Who it is with.
  public var practitionerId: String?
  /// Where it is.
  public var locationId: String?
  /// What it is for; "" for an appointment without a type.
  public var appointmentTypeId: String?
  /// How far it has come, as the list writes it.
  public var status: String?
  /// Whether it is cancelled; compared also if `status` is nil.
  public var cancelled: Bool?
  /// The notes.
  public var notes: String?

  /// Compares the values that aren't nil.
  public init(
    startDateTime: WireTime? = nil, endDateTime: WireTime? = nil, practitionerId: String? = nil,
    locationId: String? = nil, appointmentTypeId: String? = nil, status: String? = nil,
    cancelled: Bool? = nil, notes: String? = nil
  ) {
    self.startDateTime = startDateTime
    self.endDateTime = endDateTime
    self.practitionerId = practitionerId
    self.locationId = locationId
    self.appointmentTypeId = appointmentTypeId
    self.status = status
    self.cancelled = cancelled
    self.notes = notes
  }

  public init(reading object: JSONObject) throws(WireFailure) {
    startDateTime = try object.time("startDateTime")
    endDateTime = try object.time("endDateTime")
    practitionerId = try object.optionalString("practitionerId")
    locationId = try object.optionalString("locationId")
    appointmentTypeId = try object.optionalString("appointmentTypeId")
    status = try object.optionalString("status")
    cancelled = try object.bool("cancelled")
    notes = try object.optionalString("notes")
  }

  public func write(to writer: inout JSONWriter) {
    writer.optionalField("startDateTime", startDateTime)
    writer.optionalField("endDateTime", endDateTime)
    writer.optionalField("practitionerId", practitionerId)
    writer.optionalField("locationId", locationId)
    writer.optionalField("appointmentTypeId", appointmentTypeId)
    writer.optionalField("status", status)
    writer.optionalField("cancelled", cancelled)
    writer.optionalField("notes", notes)
  }

  /// The schema of `ifUnchanged` in the bodies that may contain it.
  static let schema = Schema.body(
    [:],
    optional: [
      "startDateTime": .timeSent, "endDateTime": .timeSent, "practitionerId": .id,
      "locationId": .id, "appointmentTypeId": .idOrEmpty, "status": .text, "cancelled": .flagSent,
      "notes": .text,
    ])
}

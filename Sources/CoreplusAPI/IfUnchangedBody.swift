public import JSON

/// How an appointment was seen by whoever asks for a change; an extension of ours, sent only to
/// servers that say in their practice's reply that they look at it.
///
/// Each member that is sent has to be as the appointment is when the change is made; else nothing is
/// changed and the answer is 412 (RFC 9110 section 15.5.13).
public struct IfUnchangedBody: WireObject {
  /// When it began. Nil, here and in the others: not compared.
  public var startDateTime: WireTime?
  /// When it was over.
  public var endDateTime: WireTime?
  /// Who it was with.
  public var practitionerId: String?
  /// Where it was.
  public var locationId: String?
  /// What it was for; "" for an appointment without a type.
  public var appointmentTypeId: String?
  /// One of the words of the list.
  public var status: String?
  /// Whether it was cancelled, whatever its status was otherwise.
  public var cancelled: Bool?
  /// The notes.
  public var notes: String?

  /// Compares what is given.
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

  /// The member of the bodies that may have it.
  static let schema = Schema.body(
    [:],
    optional: [
      "startDateTime": .timeSent, "endDateTime": .timeSent, "practitionerId": .id,
      "locationId": .id, "appointmentTypeId": .idOrEmpty, "status": .text, "cancelled": .flagSent,
      "notes": .text,
    ])
}

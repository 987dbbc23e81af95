import Booking
import ClinicStore
import CoreplusAPI

/// Appointment types that integrations create; reference section 5.5.
enum AppointmentTypes {
  /// The documented lengths, in minutes.
  private static let lengths = 1...120

  static func create(_ call: Call) throws -> Endpoint.WriteBody {
    let body = try AppointmentTypeBody(json: call.request.body)
    let name = body.description ?? ""
    try Text.check(name, as: "description", atMost: 100)
    guard !name.allSatisfy(\.isWhitespace) else {
      throw WireFailure.field("description", "is missing")
    }
    if let minutes = body.durationMinutes, !lengths.contains(minutes) {
      throw WireFailure.field("durationMinutes", "must be 1 to 120")
    }
    let colour = try colour(body.blockColour)
    return { call, writer in
      let type = AppointmentType(
        id: .random(), name: name, minutes: body.durationMinutes, colour: colour,
        offers: try offers(body, call, writer), clientGroup: try clientGroup(body, call, writer))
      try writer.insert(type, of: call.practice)
      return ChangeReply(
        APIResponse(
          AppointmentTypeResource(appointmentTypeId: type.id, description: type.name)),
        .appointmentTypeCreated(type.id))
    }
  }

  private static func clientGroup(
    _ body: AppointmentTypeBody, _ call: Call, _ reader: any DiaryReader
  ) throws -> ClientGroup.ID? {
    guard let id = body.clientGroupId, !id.isEmpty else { return nil }
    return try reader.clientGroups(of: call.practice).known(id, as: "clientGroupId").id
  }

  /// `FF5733` and `#FF5733`.
  private static func colour(_ text: String?) throws(WireFailure) -> UInt32? {
    guard let text, !text.isEmpty else { return nil }
    guard let colour = UInt32(wireColour: text) else {
      throw WireFailure.field("blockColour", "must be a colour as #FF5733")
    }
    return colour
  }

  /// The named practitioner at the named location. If only one of the two is named: with all of the
  /// other. Nil if neither is named: every practitioner at every location, also later ones.
  private static func offers(
    _ body: AppointmentTypeBody, _ call: Call, _ reader: any DiaryReader
  ) throws -> Set<AppointmentType.Offer>? {
    let person = body.practitionerId.flatMap { $0.isEmpty ? nil : $0 }
    let place = body.locationId.flatMap { $0.isEmpty ? nil : $0 }
    guard person != nil || place != nil else { return nil }
    var people = try reader.practitioners(of: call.practice)
    var places = try reader.locations(of: call.practice)
    if let person { people = [try people.known(person, as: "practitionerId")] }
    if let place { places = [try places.known(place, as: "locationId")] }
    return Set(
      people.flatMap { person in
        places.map { AppointmentType.Offer(practitioner: person.id, location: $0.id) }
      })
  }
}

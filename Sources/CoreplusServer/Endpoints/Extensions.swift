import Booking
import CivilTime
import ClinicStore
import CoreplusAPI

/// Endpoints that a desk needs and the documented API doesn't have: `/API/CoreDesk/v1/`.
enum Extensions {
  /// The most rows of one search: more than a screen shows, and enough for a script that wants all.
  private static let largestSearch = 10_000

  static func practice(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    let practice = try reader.practices().first { $0.id == call.practice }
    let zone = try reader.locations(of: call.practice).first?.zone ?? .utc
    return APIResponse(
      PracticeReply(
        practice: PracticeResource(
          practiceId: call.practice, name: practice?.name ?? "",
          environment: call.options.environment),
        serverTime: WireTime(call.now, in: zone), looksAtIfUnchanged: true,
        practitioners: try reader.practitioners(of: call.practice).map(
          PractitionerSpecialtiesResource.init),
        appointmentTypes: try reader.appointmentTypes(of: call.practice).map(
          AppointmentTypeOffersResource.init)))
  }

  static func roster(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    let days = try call.days()
    let zone = try call.zone(among: reader.locations(of: call.practice))
    let book = try reader.rosterBook(of: call.practice, touching: zone.range(of: days))
    var reply = RosterReply(book, in: zone)
    if !call.may(.viewAppointment) {
      for index in reply.leave.indices { reply.leave[index].note = "" }
    }
    return APIResponse(reply)
  }

  /// Shows the rules that forbid a booking, with the code that books.
  static func whyNot(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    let query = call.query
    let locations = try reader.locations(of: call.practice)
    let location = try locations.known(try query.required("locationId"), as: "locationId")
    let practitioner = try reader.practitioners(of: call.practice)
      .known(try query.required("practitionerId"), as: "practitionerId")
    let type = try query.first("appointmentTypeId").map {
      try reader.appointmentTypes(of: call.practice).known($0, as: "appointmentTypeId").id
    }
    let start = try query.requiredTime("startDateTime").instant
    let end = try query.requiredTime("endDateTime").instant
    guard start <= end else { throw Refusal.field("endDateTime", "is before startDateTime") }
    let order = BookingOrder(
      client: nil, practitioner: practitioner.id, location: location.id, type: type,
      time: TimeRange(start: start, end: end))
    let obstacles = try reader.obstacles(
      to: order, ignoring: query.first("appointmentId").flatMap { Identifier(guid: $0) },
      of: call.practice,
      now: call.now)
    let shown = call.may(.viewAppointment) ? obstacles : obstacles.map(\.withoutDetails)
    return APIResponse(
      WhyNotReply(obstacles: shown.map { ObstacleResource($0, in: location.zone) }))
  }

  static func clientSearch(_ call: Call, _ reader: any DiaryReader) throws -> Disclosure {
    let text = try call.query.required("text")
    try Text.check(text, as: "text", atMost: 200)
    let limit = try call.query.int("limit") ?? PageRequest.defaultSize
    guard limit >= 1 else { throw Refusal.field("limit", "is not a number of rows from 1 up") }
    let zone = try reader.locations(of: call.practice).first?.zone ?? .utc
    let found = try reader.searchClients(
      text, of: call.practice, now: call.now, today: zone.day(of: call.now),
      limit: min(limit, Self.largestSearch))
    let reply = ClientSearchReply(
      clients: found.rows.map { match in
        var row = ClientMatchResource(match, in: zone)
        if !call.may(.viewClient) { row.mobile = nil }
        row.tellsVisits = call.may(.viewAppointment)
        return row
      }, totalRows: found.total)
    return Disclosure(APIResponse(reply), of: found.rows.map(\.id)) { .clientsListed($0) }
  }
}

extension Obstacle {
  /// The obstacle for callers who may see free time but no appointments: without the reason for a
  /// leave, and without the appointment in the way.
  fileprivate var withoutDetails: Obstacle {
    var obstacle = self
    obstacle.appointment = nil
    if rule == .onLeave { obstacle.note = "" }
    return obstacle
  }
}

import Booking
import CivilTime
import CoreplusAPI

/// What the documented endpoints leave out and a desk needs: `/API/CoreDesk/v1/`.
enum Extensions {
  /// Rows of one search at most: more than a screen shows, and enough for a script that wants all.
  private static let largestSearch = 10_000

  static func practice(_ call: Call, _ reader: any DiaryReader) throws -> APIResponse {
    let practice = try reader.practices().first { $0.id == call.practice }
    let zone = try reader.locations(of: call.practice).first?.zone ?? .utc
    return APIResponse(
      PracticeReply(
        practice: PracticeResource(
          practiceId: call.practice, name: practice?.name ?? "",
          environment: call.options.environment),
        serverTime: WireTime(call.now, in: zone),
        practitioners: try reader.practitioners(of: call.practice).map {
          PractitionerSpecialtiesResource(
            practitionerId: $0.id, specialties: $0.specialties.map(SpecialtyResource.init))
        },
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

  /// The rules that forbid a booking, by the same code that books.
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
    let told = call.may(.viewAppointment) ? obstacles : obstacles.map(\.withoutDetails)
    return APIResponse(
      WhyNotReply(obstacles: told.map { ObstacleResource($0, in: location.zone) }))
  }

  static func clientSearch(_ call: Call, _ reader: any DiaryReader) throws -> Sight {
    let text = try call.query.required("text")
    try Text.check(text, as: "text", atMost: 200)
    let limit = try call.query.int("limit") ?? PageRequest.defaultSize
    guard limit >= 1 else { throw Refusal.field("limit", "is not a number of rows from 1 up") }
    let zone = try reader.locations(of: call.practice).first?.zone ?? .utc
    let found = try reader.searchClients(
      text, of: call.practice, now: call.now, limit: min(limit, Self.largestSearch))
    let reply = ClientSearchReply(
      clients: found.rows.map { match in
        var row = ClientMatchResource(match, in: zone)
        if !call.may(.viewClient) { row.mobile = nil }
        row.tellsVisits = call.may(.viewAppointment)
        return row
      }, totalRows: found.total)
    return Sight(
      APIResponse(reply), shown: found.rows.map { "client \($0.id)" }, waitsForRecord: false)
  }
}

extension AppointmentTypeOffersResource {
  init(_ type: AppointmentType) {
    let offers = type.offers?.map {
      OfferResource(practitionerId: $0.practitioner, locationId: $0.location)
    }
    self.init(
      appointmentTypeId: type.id, blockColour: type.colour.map(Self.hex) ?? "",
      offers: offers?.sorted {
        ($0.practitionerId, $0.locationId) < ($1.practitionerId, $1.locationId)
      })
  }

  /// `#RRGGBB`
  private static func hex(_ colour: UInt32) -> String {
    let digits = String(colour & 0xFF_FFFF, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension RosterReply {
  init(_ book: RosterBook, in zone: Zone) {
    self.init(
      rosters: book.rosters.map { roster in
        RosterResource(
          practitionerId: roster.practitioner, locationId: roster.location,
          shifts: roster.shifts.map(ShiftResource.init))
      },
      leave: book.leave.map {
        LeaveResource(
          practitionerId: $0.practitioner, startDateTime: WireTime($0.time.start, in: zone),
          endDateTime: WireTime($0.time.end, in: zone), note: $0.note)
      },
      closures: book.closures.map {
        ClosureResource(
          locationId: $0.location, startDateTime: WireTime($0.time.start, in: zone),
          endDateTime: WireTime($0.time.end, in: zone), reason: $0.reason)
      })
  }
}

extension ShiftResource {
  init(_ shift: Roster.Shift) {
    var anchor: Day?
    if case .fortnightly(let day) = shift.rhythm { anchor = day }
    self.init(
      weekday: shift.weekday.rawValue, start: shift.start, end: shift.end,
      rhythm: anchor == nil ? "weekly" : "fortnightly", anchor: anchor,
      breaks: shift.breaks.map { BreakResource(start: $0.start, end: $0.end) },
      from: shift.from, until: shift.until)
  }
}

extension Obstacle {
  /// What those may know who see free time but no appointments: why somebody is away, and whose
  /// appointment is in the way, is not theirs.
  fileprivate var withoutDetails: Obstacle {
    var obstacle = self
    obstacle.appointment = nil
    if rule == .onLeave { obstacle.note = "" }
    return obstacle
  }
}

extension ObstacleResource {
  init(_ obstacle: Obstacle, in zone: Zone) {
    self.init(
      rule: obstacle.rule.rawValue,
      startDateTime: obstacle.time.map { WireTime($0.start, in: zone) },
      endDateTime: obstacle.time.map { WireTime($0.end, in: zone) },
      locationId: obstacle.location, appointmentId: obstacle.appointment,
      note: obstacle.note)
  }
}

extension ClientMatchResource {
  init(_ match: ClientMatch, in zone: Zone) {
    let client = match.client
    self.init(
      title: client.title, practitionerId: client.usualPractitioner,
      preferredName: client.preferredName, culture: client.culture, pronouns: client.pronouns,
      clientId: client.id, firstName: client.givenName, middleName: client.middleName,
      lastName: client.familyName,
      dateOfBirth: WireDate(client.dateOfBirth, style: .dateWithZeroTime), gender: client.gender,
      mobile: match.mobile,
      habit: match.habit.map {
        HabitResource(
          practitionerId: $0.practitioner, locationId: $0.location,
          appointmentTypeId: $0.type)
      },
      lastSeen: match.lastSeen.map { WireTime($0, in: zone) },
      nextAppointment: match.nextAppointment.map { WireTime($0, in: zone) })
  }
}

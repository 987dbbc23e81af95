public import Booking
import CivilTime
import CoreplusAPI

extension APIService {
  /// Requests at the same time: appointments, and rosters or, from a server that does not tell
  /// them, free time. With rosters free time needs no asking: the rules are the server's own.
  public func diary(_ query: DiaryQuery) async throws(BookingFailure) -> DiaryPicture {
    let location = try await location(query.zoneOf)
    let readAt = clock.now()
    let isOver = location.zone.range(of: query.days).end <= readAt
    let tellsRosters = knowledge.hasExtensions == true
    async let appointmentsRead = attempting { () throws(BookingFailure) in
      try await self.appointments(AppointmentQuery(days: query.days, zoneOf: location.id))
    }
    async let freeRead = attempting { () throws(BookingFailure) in
      isOver || tellsRosters ? [] : try await self.free(query.days, location)
    }
    async let rostersRead = attempting { () throws(BookingFailure) in
      try await self.rosters(query.days, location)
    }
    var picture = DiaryPicture(
      days: query.days, zone: location.zone, appointments: try await appointmentsRead.get(),
      free: try await freeRead.get(), rosters: try await rostersRead.get(), readAt: readAt)
    guard tellsRosters, !isOver else { return picture }
    if let rosters = picture.rosters {
      picture.free = try await free(in: picture, rosters, location)
    } else {
      picture.free = try await free(query.days, location)
    }
    return picture
  }

  /// By the server's own rules. Where somebody is free as soon as the first day begins, what began on
  /// the day before may last into it: only then is that day asked for as well.
  private func free(
    in picture: DiaryPicture, _ rosters: RosterBook, _ location: Location
  ) async throws(BookingFailure) -> [AvailabilitySlot] {
    let locations = try await locations()
    func free(besides before: [Appointment]) -> [AvailabilitySlot] {
      Availability(
        rosters: rosters, appointments: before + picture.appointments, locations: locations,
        types: [], now: picture.readAt
      ).free(days: picture.days, in: picture.zone)
    }
    let found = free(besides: [])
    guard found.contains(where: picture.mayBeTakenFromBefore) else { return found }
    let eve = picture.days.lowerBound.adding(days: -1)
    let before = try await appointments(
      AppointmentQuery(days: eve...eve, zoneOf: location.id))
    return free(besides: before)
  }

  private func free(
    _ days: ClosedRange<Day>, _ location: Location
  ) async throws(BookingFailure) -> [AvailabilitySlot] {
    try await slots(SlotQuery(days: days, zoneOf: location.id))
  }

  public func rosters(_ query: DiaryQuery) async throws(BookingFailure) -> RosterBook? {
    try await rosters(query.days, try await location(query.zoneOf))
  }

  private func rosters(
    _ days: ClosedRange<Day>, _ location: Location
  ) async throws(BookingFailure) -> RosterBook? {
    let target = RequestTarget.text(APIPath.roster, Query(days: days, zone: location))
    let reply = try await asking { () throws(BookingFailure) in
      try await self.value(RosterReply.self, target)
    }
    guard let reply else { return nil }
    return try Complaint.reading(reply, RosterBook.init(_:))
  }

  // MARK: Appointments

  /// Longer queries are asked in parts: servers take a year at most (reference section 9.4).
  static let mostDays = 366

  public func appointments(
    _ query: AppointmentQuery
  ) async throws(BookingFailure) -> [Appointment] {
    let location = try await location(query.zoneOf)
    var found: [Appointment.ID: Appointment] = [:]
    for days in query.days.parts(of: Self.mostDays) {
      var parameters = Query(days: days, zone: location)
      if let practitioner = query.practitioner {
        parameters.append("practitionerId", practitioner.text)
      }
      if let place = query.location { parameters.append("locationId", place.text) }
      if let client = query.client { parameters.append("clientId", client.text) }
      let rows = try await rows(AppointmentResource.self, APIPath.appointment, parameters).rows
      // By id: an appointment made while we turn pages can push another onto the next one.
      for row in rows {
        let appointment = Appointment(row)
        found[appointment.id] = appointment
      }
    }
    // Only ours filters by these (reference section 5.7), so they are applied here once more.
    return found.values.filter(query.admits).sorted(by: Appointment.isBefore)
  }

  public func appointment(_ id: Appointment.ID) async throws(BookingFailure) -> Appointment {
    let target = RequestTarget.text(
      APIPath.record(APIPath.appointment, id.text), Query([.init("cancellationId", "true")]))
    return Appointment(try await value(RecordReply<AppointmentResource>.self, target).record)
  }

  // MARK: Why not

  public func whyNot(
    _ order: BookingOrder, ignoring ignored: Appointment.ID?
  ) async throws(BookingFailure) -> [Obstacle]? {
    let zone = try await location(order.location).zone
    var query = Query([
      .init("practitionerId", order.practitioner.text), .init("locationId", order.location.text),
      .init("startDateTime", WireTime(order.time.start, in: zone).description),
      .init("endDateTime", WireTime(order.time.end, in: zone).description),
    ])
    if let type = order.type { query.append("appointmentTypeId", type.text) }
    if let ignored { query.append("appointmentId", ignored.text) }
    let target = RequestTarget.text(APIPath.whyNot, query)
    return try await asking { () throws(BookingFailure) in
      try await self.value(WhyNotReply.self, target).obstacles.compactMap { Obstacle($0) }
    }
  }
}

extension AppointmentQuery {
  fileprivate func admits(_ appointment: Appointment) -> Bool {
    (practitioner ?? appointment.practitioner) == appointment.practitioner
      && (location ?? appointment.location) == appointment.location
      && (client == nil || client == appointment.client)
  }
}

extension Appointment {
  fileprivate static func isBefore(_ a: Appointment, _ b: Appointment) -> Bool {
    (a.time.start, a.id) < (b.time.start, b.id)
  }
}

extension DiaryPicture {
  /// Whether the time is the first that can be booked of these days, and so early that an appointment
  /// of the day before may not be over. Now is rounded up to five minutes.
  fileprivate func mayBeTakenFromBefore(_ slot: AvailabilitySlot) -> Bool {
    let beginning = zone.range(of: days).start
    let first = max(beginning, readAt).adding(minutes: 5)
    return slot.time.start <= first
      && slot.time.start < beginning.adding(minutes: Appointment.lengths.upperBound)
  }
}

extension Query {
  init(days: ClosedRange<Day>, zone location: Location) {
    self.init([
      .init("startDate", days.lowerBound.description),
      .init("endDate", days.upperBound.description), .init("timezoneId", location.timezoneID),
    ])
  }
}

extension ClosedRange<Day> {
  /// The same days in parts of so many, the last perhaps shorter.
  func parts(of count: Int) -> [ClosedRange<Day>] {
    stride(from: lowerBound.daysSinceEpoch, through: upperBound.daysSinceEpoch, by: count).map {
      Day(daysSinceEpoch: $0)...Swift.min(upperBound, Day(daysSinceEpoch: $0 + count - 1))
    }
  }
}

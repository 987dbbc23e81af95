public import Booking
import CivilTime
import CoreplusAPI

extension APIService {
  /// Reads appointments and, at the same time, rosters; from a server without rosters, free time.
  /// With rosters, free time is worked out here, by the server's own rules.
  public func diary(_ query: DiaryQuery) async throws(BookingFailure) -> DiaryPicture {
    let location = try await location(query.zoneOf)
    let readAt = clock.now()
    let isOver = location.zone.range(of: query.days).end <= readAt
    let hasRosters = knowledge.hasExtensions == true
    async let appointmentsRead = attempting { () throws(BookingFailure) in
      try await self.appointments(AppointmentQuery(days: query.days, zoneOf: location.id))
    }
    async let freeRead = attempting { () throws(BookingFailure) in
      isOver || hasRosters ? [] : try await self.free(query.days, location)
    }
    async let rostersRead = attempting { () throws(BookingFailure) in
      try await self.rosters(query.days, location)
    }
    var picture = DiaryPicture(
      days: query.days, zone: location.zone, appointments: try await appointmentsRead.get(),
      free: try await freeRead.get(), rosters: try await rostersRead.get(), readAt: readAt)
    guard hasRosters, !isOver else { return picture }
    if let rosters = picture.rosters {
      picture.free = try await free(in: picture, rosters, location)
    } else {
      picture.free = try await free(query.days, location)
    }
    return picture
  }

  /// Works out free time by the server's own rules. If a practitioner is free right at the start of
  /// the first day, an appointment from the day before may last into it; only then that day is read
  /// too.
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

  /// The rosters, leave and closures of some days; nil if the server doesn't show them.
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

  /// Longer queries are sent in parts, since servers accept at most a year (reference section 9.4).
  static let mostDays = 366

  /// The appointments on some days, by start, cancelled ones too; their notes may be missing. One
  /// request for each year and each page.
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
      // By id, since an appointment that is booked between two pages moves a row to the next page.
      for row in rows {
        let appointment = Appointment(row)
        found[appointment.id] = appointment
      }
    }
    // Only a coredesk server filters by these (reference section 5.7), so filter again.
    return found.values.filter(query.admits).sorted(by: Appointment.isBefore)
  }

  /// Reads one appointment with its notes.
  public func appointment(_ id: Appointment.ID) async throws(BookingFailure) -> Appointment {
    let target = RequestTarget.text(
      APIPath.record(APIPath.appointment, id.text), Query([.init("cancellationId", "true")]))
    return Appointment(try await value(RecordReply<AppointmentResource>.self, target).record)
  }

  // MARK: Why not

  /// The rules that forbid a booking, by the server's judgement; nil if the server doesn't show
  /// them.
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
  /// Whether this is the first free time of these days, and so early that an appointment of the day
  /// before may last into it. The present is rounded up to five minutes.
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
  /// The same days in parts of `count` days; the last part may be shorter.
  func parts(of count: Int) -> [ClosedRange<Day>] {
    stride(from: lowerBound.daysSinceEpoch, through: upperBound.daysSinceEpoch, by: count).map {
      Day(daysSinceEpoch: $0)...Swift.min(upperBound, Day(daysSinceEpoch: $0 + count - 1))
    }
  }
}

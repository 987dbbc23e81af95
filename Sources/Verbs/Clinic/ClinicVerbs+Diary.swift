import Booking
import CivilTime
import CommandLine
import CoreplusAPI

extension ClinicVerbs {
  func slots(_ line: Invocation) async throws(Failure) -> Answer {
    let directory = try await directory()
    let locations = line.texts("location")
    let moments = Moments(location: try directory.home(locations), now: now())
    let type = try line.text("type").map { id throws(Failure) in try directory.type(id) }
    let minutes = line.integer("minutes")
    var query = SlotQuery(
      days: try moments.days(from: line.required("from"), to: line.required("to")),
      zoneOf: moments.location.id, type: minutes == nil ? type?.id : nil, minutes: minutes)
    for id in line.texts("practitioner") {
      query.practitioners.append(try directory.practitioner(id).id)
    }
    for id in locations { query.locations.append(try directory.location(id).id) }

    let asked = query
    var slots = try await asking { () async throws(BookingFailure) in
      try await service.slots(asked)
    }
    // With both, the length counts, but only where the type is offered.
    if minutes != nil, let type {
      slots = slots.filter { type.isOffered(by: $0.practitioner, at: $0.location) }
    }
    let home = moments.location.zone
    return Answer(
      WholeList(slots.map { SlotResource($0, in: directory.zone(of: $0.location) ?? home) })
    ) { [slots] in
      guard !slots.isEmpty else { return "There are no free times \(asked.days.words).\n" }
      return directory.table(of: slots, home: home)
    }
  }

  func appointments(_ line: Invocation) async throws(Failure) -> Answer {
    let directory = try await directory()
    let home = try directory.home(line.texts("location"))
    let moments = Moments(location: home, now: now())
    var query = AppointmentQuery(
      days: try moments.days(from: line.required("from"), to: line.required("to")),
      zoneOf: home.id)
    if let id = line.text("practitioner") {
      query.practitioner = try directory.practitioner(id).id
    }
    if line.has("location") { query.location = home.id }
    query.client = try line.text("client").map { id throws(Failure) in try Client.ID(typed: id) }

    let asked = query
    let found = try await asking { () async throws(BookingFailure) in
      try await service.appointments(asked)
    }
    return Answer(
      WholeList(
        found.map { AppointmentResource($0, in: directory.zone(of: $0.location) ?? home.zone) })
    ) {
      guard !found.isEmpty else { return "There are no appointments \(asked.days.words).\n" }
      return directory.table(of: found, home: home.zone)
    }
  }
}

extension Directory {
  func table(of slots: [AvailabilitySlot], home: Zone) -> String {
    var table = TextTable(["FREE", "PRACTITIONER", "LOCATION", "PRACTITIONER ID", "LOCATION ID"])
    for slot in slots {
      table.add([
        (zone(of: slot.location) ?? home).words(of: slot.time), name(of: slot.practitioner),
        name(of: slot.location), slot.practitioner.text, slot.location.text,
      ])
    }
    return table.text()
  }

  func table(of appointments: [Appointment], home: Zone) -> String {
    var table = TextTable([
      "TIME", "CLIENT", "PRACTITIONER", "TYPE", "LOCATION", "STATUS", "ID",
    ])
    for appointment in appointments {
      table.add([
        (zone(of: appointment.location) ?? home).words(of: appointment.time),
        appointment.subject, name(of: appointment.practitioner), name(of: appointment.type),
        name(of: appointment.location), appointment.status.rawValue, appointment.id.text,
      ])
    }
    return table.text()
  }
}

extension Zone {
  /// `Tue 24 Nov 15:00-15:30`.
  func words(of time: TimeRange) -> String {
    "\(words(of: time.start))-\(wallTime(of: time.end))"
  }
}

extension ClosedRange<Day> {
  /// `on Tue 24 Nov 2026`, `from Tue 24 Nov 2026 to Fri 27 Nov 2026`.
  var words: String {
    lowerBound == upperBound
      ? "on \(lowerBound.wordsWithYear)"
      : "from \(lowerBound.wordsWithYear) to \(upperBound.wordsWithYear)"
  }
}

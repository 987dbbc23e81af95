import Booking
import CivilTime
import CommandLine
import CoreplusAPI

extension ClinicVerbs {
  func book(_ line: Invocation) async throws(Failure) -> Answer {
    let directory = try await directory()
    let location = try directory.location(line.required("location"))
    let practitioner = try directory.practitioner(line.required("practitioner"))
    let start = try Moments(location: location, now: now())
      .instant(line.required("start"), "--start")
    let (type, minutes) = try directory.length(line, of: practitioner, at: location)
    let order = BookingOrder(
      client: try Client.ID(typed: line.required("client")), practitioner: practitioner.id,
      location: location.id, type: type?.id, time: TimeRange(start: start, minutes: minutes),
      notes: line.text("notes") ?? "")
    let appointment: Appointment
    do throws(BookingFailure) {
      appointment = try await service.book(order)
    } catch {
      throw await failure(of: order, error, directory)
    }
    return directory.answer(with: appointment, "Booked")
  }

  func cancel(_ line: Invocation) async throws(Failure) -> Answer {
    let directory = try await directory()
    let wanted = try Appointment.ID(typed: line.required("ID"))
    let reason = try line.text("reason").map { word throws(Failure) in
      try directory.reason(word).id
    }
    let seen = try await seen(line, directory)
    var appointment: Appointment
    do throws(BookingFailure) {
      appointment = try await service.cancel(
        wanted, reason: reason, notes: line.text("notes") ?? "", ifStill: seen)
      // Only the record holds the reason. If it was cancelled before, that reason counts.
      if appointment.cancellation == nil,
        let record = try? await service.appointment(appointment.id)
      {
        appointment = record
      }
    } catch {
      throw failure(error, line)
    }
    return directory.answer(with: appointment, "Cancelled")
  }

  /// Why a booking wasn't made: the rule that forbids it, and the nearest free times.
  ///
  /// - Parameter moved: the appointment that was to be moved there.
  func failure(
    of order: BookingOrder, moving moved: Appointment.ID? = nil, _ error: BookingFailure,
    _ directory: Directory
  ) async -> Failure {
    var failure = Failure(error)
    switch error.code {
    case .refused:
      guard let obstacles = try? await service.whyNot(order, ignoring: moved), !obstacles.isEmpty
      else { break }
      let words = ObstacleWords(directory: directory, order: order, now: now())
      failure.sentence = words.sentence(for: obstacles)
      if let nearest = await nearest(to: order, directory) { failure.sentence += "; \(nearest)" }
    case .invalid, .notFound:
      if let client = order.client, await isUnknown(client) {
        failure = .unknown("client", client.text, see: "clients find")
      }
    default: break
    }
    return failure
  }

  private func isUnknown(_ client: Client.ID) async -> Bool {
    do throws(BookingFailure) {
      _ = try await service.client(client)
      return false
    } catch {
      return error.code == .notFound
    }
  }

  /// `free: Tue 24 Nov 15:00, 15:30`, within a fortnight; nil if nothing is free, or if the server
  /// doesn't answer.
  private func nearest(to order: BookingOrder, _ directory: Directory) async -> String? {
    guard let zone = directory.zone(of: order.location) else { return nil }
    let wanted = max(order.time.start, now())
    let day = zone.day(of: wanted)
    let query = SlotQuery(
      days: day...day.adding(days: 13), zoneOf: order.location,
      practitioners: [order.practitioner], locations: [order.location], type: order.type,
      minutes: order.type == nil ? order.time.minutes : nil)
    guard let slots = try? await service.slots(query), !slots.isEmpty else { return nil }
    let near = slots.map(\.time.start).sorted {
      abs($0.seconds(since: wanted)) < abs($1.seconds(since: wanted))
    }.prefix(3).sorted()
    var words: [String] = []
    for (index, start) in near.enumerated() {
      let isSameDay = index > 0 && zone.day(of: near[index - 1]) == zone.day(of: start)
      words.append(isSameDay ? zone.wallTime(of: start).description : zone.words(of: start))
    }
    return "free: " + words.joined(separator: ", ")
  }
}

extension Directory {
  /// The type and the length that the command line asks for.
  fileprivate func length(
    _ line: Invocation, of practitioner: Practitioner, at location: Location
  ) throws(Failure) -> (AppointmentType?, minutes: Int) {
    if let minutes = line.integer("minutes") { return (nil, minutes) }
    let type: AppointmentType
    if let id = line.text("type") {
      type = try self.type(id)
    } else {
      let offered = clinic.types.first {
        $0.offers != nil && $0.isOffered(by: practitioner.id, at: location.id)
      }
      guard let offered else {
        throw Failure(
          "coredesk doesn't know which types \(practitioner.listName) offers there; give --type or "
            + "--minutes", .usage)
      }
      type = offered
    }
    guard let minutes = type.minutes else {
      throw Failure(
        "coredesk doesn't know how long \(type.name) is; give --minutes instead", .badData)
    }
    return (type, minutes)
  }

  /// The appointment as it is now: its record, or a card that begins with what was done.
  func answer(with appointment: Appointment, _ done: String) -> Answer {
    let zone = zone(of: appointment.location) ?? .utc
    return Answer(RecordReply(AppointmentResource(appointment, in: zone))) {
      let day = zone.day(of: appointment.time.start).wordsWithYear
      let times = [appointment.time.start, appointment.time.end].map { zone.wallTime(of: $0) }
      var card = TextCard("\(done): \(day) \(times[0])-\(times[1])")
      card.add("client", appointment.subject)
      card.add("practitioner", name(of: appointment.practitioner))
      card.add("location", name(of: appointment.location))
      card.add("type", name(of: appointment.type))
      card.add("notes", appointment.notes)
      if let cancellation = appointment.cancellation {
        card.add("reason", cancellation.reason.flatMap(clinic.reason)?.name ?? "")
        card.add("reason note", cancellation.notes)
      }
      card.add("reference", appointment.reference)
      card.add("id", appointment.id.text)
      return card.text()
    }
  }
}

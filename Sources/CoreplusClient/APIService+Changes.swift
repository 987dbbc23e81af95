public import Booking
import CivilTime
import CoreplusAPI
import JSON

extension APIService {
  public func book(_ order: BookingOrder) async throws(BookingFailure) -> Appointment {
    let zone = try await location(order.location).zone
    let day = zone.day(of: order.time.start)
    return try await change(
      APIPath.appointment, AppointmentBody(order, in: zone),
      unknown: "No answer came: look at \(day.words) in the diary before booking again.",
      made: order.appointment
    ) { () throws(BookingFailure) in
      let query = AppointmentQuery(
        days: day...day, zoneOf: order.location, practitioner: order.practitioner)
      return try await self.appointments(query).first(where: order.isMade)
    }
  }

  public func move(
    _ id: Appointment.ID, to move: Move, ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment {
    let zone = try await location(move.location).zone
    let seen = try await check(id, isStillAs: seen)
    let day = zone.day(of: move.time.start)
    return try await change(
      APIPath.record(APIPath.appointment, id.text) + "/",
      AppointmentBody(move, in: zone, ifStill: seen),
      unknown: "No answer came: look at \(day.words) in the diary before moving it again."
    ) { () throws(BookingFailure) in
      let appointment = try await self.appointment(id)
      return move.isMade(appointment) ? appointment : nil
    }
  }

  public func edit(
    _ id: Appointment.ID, _ edit: Edit, ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment {
    let seen = try await check(id, isStillAs: seen)
    return try await change(
      APIPath.record(APIPath.appointment, id.text) + "/",
      AppointmentBody(edit, ifStill: seen),
      unknown: "No answer came: look at the appointment before changing it again."
    ) { () throws(BookingFailure) in
      let appointment = try await self.appointment(id)
      return edit.isMade(appointment) ? appointment : nil
    }
  }

  public func cancel(
    _ id: Appointment.ID, reason: CancellationReason.ID?, notes: String,
    ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment {
    let seen = try await check(id, isStillAs: seen)
    return try await change(
      APIPath.record(APIPath.appointment, id.text) + "/",
      AppointmentBody(cancellingFor: reason, notes: notes, ifStill: seen),
      unknown: "No answer came: look at the appointment before cancelling it again."
    ) { () throws(BookingFailure) in
      let appointment = try await self.appointment(id)
      return appointment.status == .cancelled ? appointment : nil
    }
  }

  public func addClient(_ client: ClientRecord) async throws(BookingFailure) -> Client.ID {
    let unknown = "No answer came: search for the client before adding them again."
    switch try await perform("POST", APIPath.client, body: ClientBody(client).json) {
    case .doubtful(_, let failure):
      // Namesakes are real: a search cannot settle whether this one was made.
      throw BookingFailure(.unknownOutcome, unknown, detail: failure.debugDescription)
    case .answer(let response):
      let object = try payload(response)
      guard let id = (try? ClientCreatedReply(reading: object))?.client.clientId else {
        throw BookingFailure(.unknownOutcome, unknown, detail: "no client in the answer")
      }
      return id
    }
  }

  // MARK: Certainty

  /// Posts a change of an appointment and gives back the appointment as it then is.
  ///
  /// - Parameters:
  ///   - unknown: what to do where nobody can tell whether the change was made.
  ///   - made: what is known of the appointment where the server says no more than its id.
  ///   - find: reads the diary and gives back the changed appointment, nil where it is not changed.
  private func change(
    _ path: String, _ body: AppointmentBody, unknown: String,
    made: (Appointment.ID) -> Appointment? = { _ in nil },
    find: @escaping @Sendable () async throws(BookingFailure) -> Appointment?
  ) async throws(BookingFailure) -> Appointment {
    let doubt: RetryPolicy.Finality
    let failure: BookingFailure
    switch try await perform("POST", path, body: body.json) {
    case .doubtful(let kind, let reported): (doubt, failure) = (kind, reported)
    case .answer(let response):
      let object = try payload(response)
      if let changed = await changed(object, made) { return changed }
      (doubt, failure) = (.stillPossible, Complaint.notCoreplus("no appointment in the answer"))
    }
    return try await settle(doubt, failure, unknown: unknown, find)
  }

  /// The object of an answer that may be a refusal. An empty one where the answer says that all is
  /// well but cannot be read: what was done must then be looked up.
  private func payload(_ response: APIResponse) throws(BookingFailure) -> JSONObject {
    guard (200..<300).contains(response.status) else { throw Complaint.about(response) }
    guard let object = try? JSONObject(json: response.body) else { return JSONObject() }
    if object["appointment"] == nil, object["client"] == nil, case .array = object["result"] {
      throw Complaint.about(response)
    }
    return object
  }

  /// The appointment of an answer. Only its id can be relied on (reference section 5.9): the rest
  /// is read from the record where it is not there.
  private func changed(
    _ object: JSONObject, _ made: (Appointment.ID) -> Appointment?
  ) async -> Appointment? {
    guard case .object(let record) = object["appointment"],
      let id: Appointment.ID = try? record.id("appointmentId")
    else { return nil }
    if let whole = try? AppointmentResource(reading: record) { return Appointment(whole) }
    do throws(BookingFailure) {
      return try await appointment(id)
    } catch {
      return made(id)
    }
  }
}

extension BookingOrder {
  fileprivate func appointment(_ id: Appointment.ID) -> Appointment {
    Appointment(
      id: id, practitioner: practitioner, location: location, type: type, client: client,
      notes: notes, time: time)
  }

  /// Whether this is what was booked, and not another appointment of the same client at that start.
  /// Rows have no notes, and need not have a type (reference section 5.7).
  fileprivate func isMade(_ appointment: Appointment) -> Bool {
    appointment.occupies && appointment.client == client && appointment.time == time
      && appointment.practitioner == practitioner && appointment.location == location
      && (type == nil || appointment.type == nil || appointment.type == type)
  }
}

extension Edit {
  fileprivate func isMade(_ appointment: Appointment) -> Bool {
    (notes ?? appointment.notes) == appointment.notes
      && (type == nil || type == appointment.type)
      && (status == nil || status == appointment.status)
  }
}

extension Move {
  fileprivate func isMade(_ appointment: Appointment) -> Bool {
    appointment.time == time
      && (practitioner ?? appointment.practitioner) == appointment.practitioner
      && (location ?? appointment.location) == appointment.location
  }
}

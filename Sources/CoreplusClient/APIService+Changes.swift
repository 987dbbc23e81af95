public import Booking
import CivilTime
import CoreplusAPI
import JSON

extension APIService {
  /// Books an appointment. If the answer gets lost, finds the appointment in the diary of that day.
  ///
  /// - Throws: `refused` if the time is taken, `unknownOutcome` if it stays unknown whether it was
  ///   booked.
  public func book(_ order: BookingOrder) async throws(BookingFailure) -> Appointment {
    let zone = try await location(order.location).zone
    let day = zone.day(of: order.time.start)
    return try await change(
      APIPath.appointment, AppointmentBody(order, in: zone),
      unknown: "The server didn't answer. Check \(day.words) in the diary before you book again.",
      made: order.appointment
    ) { () throws(BookingFailure) in
      let query = AppointmentQuery(
        days: day...day, zoneOf: order.location, practitioner: order.practitioner)
      return try await self.appointments(query).first(where: order.isMade)
    }
  }

  /// Moves an appointment. If the answer gets lost, reads where the appointment is.
  ///
  /// - Throws: `changedMeanwhile` if the appointment isn't as `seen`, `refused` if the new time is
  ///   taken, `unknownOutcome` if it stays unknown whether it was moved.
  public func move(
    _ id: Appointment.ID, to move: Move, ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment {
    let zone = try await location(move.location).zone
    let seen = try await check(id, isStillAs: seen)
    let day = zone.day(of: move.time.start)
    return try await change(
      APIPath.record(APIPath.appointment, id.text) + "/",
      AppointmentBody(move, in: zone, ifStill: seen),
      unknown: "The server didn't answer. Check \(day.words) in the diary before you move it again."
    ) { () throws(BookingFailure) in
      let appointment = try await self.appointment(id)
      return move.isMade(appointment) ? appointment : nil
    }
  }

  /// Changes an appointment's type, status or notes. If the answer gets lost, reads the
  /// appointment.
  ///
  /// - Throws: `changedMeanwhile` if the appointment isn't as `seen`, `unknownOutcome` if it stays
  ///   unknown whether it was changed.
  public func edit(
    _ id: Appointment.ID, _ edit: Edit, ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment {
    let seen = try await check(id, isStillAs: seen)
    return try await change(
      APIPath.record(APIPath.appointment, id.text) + "/",
      AppointmentBody(edit, ifStill: seen),
      unknown: "The server didn't answer. Check the appointment before you change it again."
    ) { () throws(BookingFailure) in
      let appointment = try await self.appointment(id)
      return edit.isMade(appointment) ? appointment : nil
    }
  }

  /// Cancels an appointment; one that is already cancelled stays so. If the answer gets lost, reads
  /// the appointment.
  ///
  /// - Throws: `changedMeanwhile` if the appointment isn't as `seen`, `unknownOutcome` if it stays
  ///   unknown whether it was cancelled.
  public func cancel(
    _ id: Appointment.ID, reason: CancellationReason.ID?, notes: String,
    ifStill seen: SeenAppointment?
  ) async throws(BookingFailure) -> Appointment {
    let seen = try await check(id, isStillAs: seen)
    return try await change(
      APIPath.record(APIPath.appointment, id.text) + "/",
      AppointmentBody(cancellingFor: reason, notes: notes, ifStill: seen),
      unknown: "The server didn't answer. Check the appointment before you cancel it again."
    ) { () throws(BookingFailure) in
      let appointment = try await self.appointment(id)
      return appointment.status == .cancelled ? appointment : nil
    }
  }

  /// Adds a client and returns their new id.
  ///
  /// - Throws: `unknownOutcome` if the answer gets lost: a lost client isn't searched for.
  public func addClient(_ client: ClientRecord) async throws(BookingFailure) -> Client.ID {
    let unknown = "The server didn't answer. Search for the client before you add them again."
    switch try await perform("POST", APIPath.client, body: ClientBody(client).json) {
    case .doubtful(_, let failure):
      // Two clients can have the same name, so a search can't show whether this one was added.
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

  /// Posts a change of an appointment and returns the changed appointment.
  ///
  /// - Parameters:
  ///   - unknown: the sentence for people if it stays unknown whether the change was made.
  ///   - made: makes the appointment from what is known, if the server sends only its id.
  ///   - find: reads the changed appointment from the diary; returns nil if it isn't changed.
  private func change(
    _ path: String, _ body: AppointmentBody, unknown: String,
    made: (Appointment.ID) -> Appointment? = { _ in nil },
    find: @escaping @Sendable () async throws(BookingFailure) -> Appointment?
  ) async throws(BookingFailure) -> Appointment {
    let finality: RetryPolicy.Finality
    let failure: BookingFailure
    switch try await perform("POST", path, body: body.json) {
    case .doubtful(let kind, let reported): (finality, failure) = (kind, reported)
    case .answer(let response):
      let object = try payload(response)
      if let changed = await changed(object, made) { return changed }
      (finality, failure) = (.stillPossible, Complaint.notCoreplus("no appointment in the answer"))
    }
    return try await settle(finality, failure, unknown: unknown, find)
  }

  /// The object of an answer, which throws if it is a refusal. Returns an empty object if the
  /// answer is a success that can't be read: then the result has to be looked up.
  private func payload(_ response: APIResponse) throws(BookingFailure) -> JSONObject {
    guard (200..<300).contains(response.status) else { throw Complaint.about(response) }
    guard let object = try? JSONObject(json: response.body) else { return JSONObject() }
    if object["appointment"] == nil, object["client"] == nil, case .array = object["result"] {
      throw Complaint.about(response)
    }
    return object
  }

  /// The appointment of an answer. The answer is only sure to have its id (reference section 5.9);
  /// if the rest is missing, it is read from the record.
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

  /// Whether this is the booked appointment, and not another one of the same client. Rows of a list
  /// have no notes, and may have no type (reference section 5.7).
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

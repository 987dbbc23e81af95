public import Booking
public import DeskModel

extension Effect {
  /// Performs the effect with a service and returns the answer; nil for an effect that asks no
  /// service, and for opening another practice, which the console's loop does.
  ///
  /// It runs on its caller's actor, so an answer doesn't have to change threads on its way.
  public nonisolated(nonsending) func answer(by service: any BookingService) async -> DeskEvent? {
    guard let id = request else { return nil }
    do throws(BookingFailure) {
      return try await ask(service)
    } catch {
      return .failed(id, error)
    }
  }

  private nonisolated(nonsending) func ask(_ service: any BookingService)
    async throws(BookingFailure) -> DeskEvent?
  {
    switch self {
    case .loadClinic(let id):
      .clinicLoaded(id, try await service.clinic())
    case .loadDiary(let id, let query):
      .diaryLoaded(id, try await service.diary(query))
    case .loadRosters(let id, let query):
      .rostersLoaded(id, try await service.rosters(query))
    case .findSlots(let id, let query):
      .slotsFound(id, try await service.slots(query))
    case .searchClients(let id, let text, let limit):
      .clientsFound(id, try await service.clients(matching: text, limit: limit))
    case .loadClient(let id, let client):
      .clientLoaded(id, try await service.client(client))
    case .loadAppointments(let id, let query):
      .appointmentsLoaded(id, try await service.appointments(query))
    case .loadAppointment(let id, let appointment):
      .appointmentLoaded(id, try await service.appointment(appointment))
    case .findObstacles(let id, let order, let ignored):
      .obstaclesFound(id, try await service.whyNot(order, ignoring: ignored))
    case .book(let id, let order):
      .booked(id, try await service.book(order))
    case .cancel(let id, let appointment, let reason, let notes):
      .cancelled(
        id,
        try await service.cancel(
          appointment.id, reason: reason, notes: notes, ifStill: SeenAppointment(appointment)))
    case .addClient(let id, let client):
      .clientAdded(id, try await service.addClient(client))
    case .move(let id, let appointment, let move):
      .moved(
        id,
        try await service.move(
          appointment.id, to: move, ifStill: SeenAppointment(appointment)))
    case .edit(let id, let appointment, let edit):
      .edited(
        id,
        try await service.edit(
          appointment.id, edit, ifStill: SeenAppointment(appointment, before: edit)))
    case .loadChanges(let id, let query):
      .changesLoaded(id, try await service.changes(query))
    case .loadWaiting(let id):
      .waitingLoaded(id, try await service.waitingList())
    case .addWaiting(let id, let order):
      .waitingAdded(id, try await service.addToWaitingList(order))
    case .removeWaiting(let id, let entry):
      try await removed(entry, id, by: service)
    case .openPractice, .enterPractice, .beep, .tellOperator, .quit: nil
    }
  }

  private nonisolated(nonsending) func removed(
    _ entry: WaitingEntry.ID, _ id: RequestID, by service: any BookingService
  ) async throws(BookingFailure) -> DeskEvent {
    try await service.removeFromWaitingList(entry)
    return .waitingRemoved(id)
  }
}

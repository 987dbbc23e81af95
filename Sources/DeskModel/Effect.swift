public import Booking

/// An effect for the loop to perform. The answer to a request comes back as an event with the same
/// id.
public indirect enum Effect: Hashable, Sendable {
  case loadClinic(RequestID)
  case loadDiary(RequestID, DiaryQuery)
  case loadRosters(RequestID, DiaryQuery)
  case findSlots(RequestID, SlotQuery)
  case searchClients(RequestID, text: String, limit: Int)
  case loadClient(RequestID, Client.ID)
  case loadAppointments(RequestID, AppointmentQuery)
  case loadAppointment(RequestID, Appointment.ID)
  /// Asks which rules forbid a booking, ignoring the appointment that moves.
  case findObstacles(RequestID, BookingOrder, ignoring: Appointment.ID?)
  case book(RequestID, BookingOrder)
  /// Cancels an appointment, unless another desk has changed it. Moving and editing are the same.
  case cancel(RequestID, Appointment, CancellationReason.ID?, notes: String)
  case addClient(RequestID, ClientRecord)
  case move(RequestID, Appointment, Move)
  case loadChanges(RequestID, DiaryQuery)
  /// Sends these initials with every change from now on.
  case tellOperator(String)
  case loadWaiting(RequestID)
  case addWaiting(RequestID, WaitingOrder)
  case removeWaiting(RequestID, WaitingEntry.ID)
  case edit(RequestID, Appointment, Edit)
  /// Connects to another practice and reads its clinic.
  case openPractice(RequestID, name: String)
  /// Sends requests to the practice that this request opened from now on.
  case enterPractice(RequestID)
  /// Sounds the bell, since the user's intent has no effect.
  case beep
  case quit
}

extension Effect {
  /// The request that this effect sends; nil if it sends none.
  public var request: RequestID? {
    switch self {
    case .loadClinic(let id), .loadDiary(let id, _), .loadRosters(let id, _), .findSlots(let id, _),
      .searchClients(let id, _, _), .loadClient(let id, _), .loadAppointments(let id, _),
      .loadAppointment(let id, _), .findObstacles(let id, _, _), .book(let id, _),
      .cancel(let id, _, _, _), .move(let id, _, _), .addClient(let id, _), .edit(let id, _, _),
      .loadWaiting(let id), .loadChanges(let id, _), .addWaiting(let id, _),
      .removeWaiting(let id, _),
      .openPractice(let id, _):
      id
    case .enterPractice, .beep, .tellOperator, .quit: nil
    }
  }
}

public import Booking

/// Something that the desk asks for. Its answer comes back as an event with the same id.
public enum Effect: Hashable, Sendable {
  case loadClinic(RequestID)
  case loadDiary(RequestID, DiaryQuery)
  case loadRosters(RequestID, DiaryQuery)
  case findSlots(RequestID, SlotQuery)
  case searchClients(RequestID, text: String, limit: Int)
  case loadClient(RequestID, Client.ID)
  case loadAppointments(RequestID, AppointmentQuery)
  case loadAppointment(RequestID, Appointment.ID)
  /// What stands in a booking's way, but for the appointment that is to be moved.
  case findObstacles(RequestID, BookingOrder, ignoring: Appointment.ID?)
  case book(RequestID, BookingOrder)
  /// Cancels, moves or edits an appointment, unless it is not any more as it was seen.
  case cancel(RequestID, Appointment, CancellationReason.ID?, notes: String)
  case addClient(RequestID, ClientRecord)
  case move(RequestID, Appointment, Move)
  case loadChanges(RequestID, DiaryQuery)
  /// Who works here is told with every change from now on.
  case tellOperator(String)
  case loadWaiting(RequestID)
  case addWaiting(RequestID, WaitingOrder)
  case removeWaiting(RequestID, WaitingEntry.ID)
  case edit(RequestID, Appointment, Edit)
  /// Connects to another practice and asks it who it is.
  case openPractice(RequestID, name: String)
  /// From here on all is asked of the practice that this request opened.
  case enterPractice(RequestID)
  /// Nothing comes of what was wanted, and that is heard.
  case beep
  case quit
}

extension Effect {
  /// The request this effect sends; nil for what asks nobody.
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

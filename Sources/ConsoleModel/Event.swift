public import Booking
public import CivilTime
public import Screen

/// Something that happened: a key, an answer, the passing of time.
public enum Event: Sendable {
  case started
  case input(Input)
  /// Somebody wants this of the desk.
  case wanted(Intent)
  /// Typed so fast that nothing was drawn between the first and the last.
  case inputs([Input])
  /// The clock shows this now.
  case ticked(Instant)
  /// The program was stopped and runs again.
  case resumed
  /// Something was named that the next keys shall act on.
  case pointed(Pointing)
  /// The program is to end: nothing more is begun.
  case ending
  /// A request has been under way for a tenth of a second.
  case slowed(RequestID)

  case clinicLoaded(RequestID, Clinic)
  case diaryLoaded(RequestID, DiaryPicture)
  case rostersLoaded(RequestID, RosterBook?)
  case slotsFound(RequestID, [AvailabilitySlot])
  case clientsFound(RequestID, ClientMatches)
  case clientLoaded(RequestID, ClientRecord)
  case appointmentsLoaded(RequestID, [Appointment])
  case appointmentLoaded(RequestID, Appointment)
  case obstaclesFound(RequestID, [Obstacle]?)
  case booked(RequestID, Appointment)
  case cancelled(RequestID, Appointment)
  case clientAdded(RequestID, Client.ID)
  /// The theme is another, or could not be read, and why.
  case themeChanged(problem: String?)
  /// Whether what was typed opens the locked desk.
  case pinChecked(RequestID, Bool)
  case changesLoaded(RequestID, [DiaryChange]?)
  case waitingLoaded(RequestID, [WaitingEntry])
  case waitingAdded(RequestID, WaitingEntry)
  case waitingRemoved(RequestID)
  case moved(RequestID, Appointment)
  case edited(RequestID, Appointment)
  /// The practice that was asked for lets us in, and tells the time by its own clock.
  case practiceOpened(RequestID, Clinic, now: Instant)
  case failed(RequestID, BookingFailure)
}

/// Something to be done at the rim. Its answer comes back as an event with the same id.
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
  case checkPin(RequestID, String)
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
  case beep
  /// Sends the picture whole, whatever the terminal shows.
  case repaint
  /// Has the terminal report clicks, or leaves them to it.
  case setMouse(Bool)
  case quit
}

extension Event {
  /// The request that this answers; nil for what nobody was asked for.
  var request: RequestID? {
    switch self {
    case .started, .input, .inputs, .wanted, .ticked, .resumed, .ending, .pointed, .themeChanged:
      nil
    case .slowed(let id), .clinicLoaded(let id, _), .diaryLoaded(let id, _),
      .rostersLoaded(let id, _), .slotsFound(let id, _), .clientsFound(let id, _),
      .clientLoaded(let id, _), .appointmentsLoaded(let id, _),
      .appointmentLoaded(let id, _), .obstaclesFound(let id, _), .booked(let id, _),
      .cancelled(let id, _), .moved(let id, _), .clientAdded(let id, _), .edited(let id, _),
      .waitingLoaded(let id, _), .changesLoaded(let id, _), .pinChecked(let id, _),
      .waitingAdded(let id, _),
      .waitingRemoved(let id),
      .practiceOpened(let id, _, _),
      .failed(let id, _):
      id
    }
  }
}

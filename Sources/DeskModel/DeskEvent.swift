public import Booking
public import CivilTime

/// An event for a desk: a user's intent, an answer of the clinic, or a tick of the clock.
public enum DeskEvent: Sendable {
  case started
  /// The user wants this.
  case wanted(Intent)
  /// The current time.
  case ticked(Instant)
  /// The program runs again after it was suspended.
  case resumed
  /// The program is about to end, so the desk begins nothing more.
  case ending
  /// A request has been pending for a tenth of a second.
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
  case changesLoaded(RequestID, [DiaryChange]?)
  case waitingLoaded(RequestID, [WaitingEntry])
  case waitingAdded(RequestID, WaitingEntry)
  case waitingRemoved(RequestID)
  case moved(RequestID, Appointment)
  case edited(RequestID, Appointment)
  /// The practice that was opened answered, with its own clock's time.
  case practiceOpened(RequestID, Clinic, now: Instant)
  case failed(RequestID, BookingFailure)
}

extension DeskEvent {
  /// The request that this answers; nil for an event that isn't an answer.
  public var request: RequestID? {
    switch self {
    case .started, .wanted, .ticked, .resumed, .ending: nil
    case .slowed(let id), .clinicLoaded(let id, _), .diaryLoaded(let id, _),
      .rostersLoaded(let id, _), .slotsFound(let id, _), .clientsFound(let id, _),
      .clientLoaded(let id, _), .appointmentsLoaded(let id, _),
      .appointmentLoaded(let id, _), .obstaclesFound(let id, _), .booked(let id, _),
      .cancelled(let id, _), .moved(let id, _), .clientAdded(let id, _), .edited(let id, _),
      .waitingLoaded(let id, _), .changesLoaded(let id, _),
      .waitingAdded(let id, _),
      .waitingRemoved(let id),
      .practiceOpened(let id, _, _),
      .failed(let id, _):
      id
    }
  }
}

public import Booking
public import CivilTime

/// Something that happened to a desk: what a person wants, an answer of the clinic, the passing of
/// time.
public enum DeskEvent: Sendable {
  case started
  /// Somebody wants this of the desk.
  case wanted(Intent)
  /// The clock shows this now.
  case ticked(Instant)
  /// The program was stopped and runs again.
  case resumed
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

extension DeskEvent {
  /// The request that this answers; nil for what nobody was asked for.
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

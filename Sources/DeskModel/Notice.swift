public import Booking
public import CivilTime

/// A message for the user; the target Wording has its sentence.
public indirect enum Notice: Hashable, Sendable {
  /// How important a notice is.
  public enum Severity: Hashable, Sendable { case information, warning, failure }

  case booked(Appointment)
  /// An appointment was moved, from its old time.
  case moved(Appointment, from: Appointment)
  case edited(Appointment)
  /// How many parked calls and changes without an answer quitting would lose.
  case quitLoses(calls: Int, changes: Int)
  /// A call was parked; this many are parked now.
  case parked(Int)
  /// A client was saved, without a booking.
  case clientSaved(Client)
  /// A change was undone, with the appointment as it is now.
  case undone(Change, Appointment)
  case redone(Appointment)
  case cancelled(Appointment, reason: CancellationReason.ID?)
  case notBooked(BookingOrder, BookingFailure)
  case notCancelled(Appointment, BookingFailure)
  case notMoved(Appointment, Move, BookingFailure)
  case notEdited(Appointment, BookingFailure)
  case clientNotSaved(BookingFailure)
  /// The client is saved, but the booking was refused.
  case savedNotBooked(BookingOrder, BookingFailure)
  case notUndone(Change, isRedo: Bool, BookingFailure)
  /// A change has no answer, so its result isn't known yet.
  case outcomeUnknown(Doubt)
  /// A change without an answer was made after all; nil for an undo or a redo.
  case settled(Appointment, Change?)
  /// A change without an answer isn't in the server's records at this time. The desk asks again.
  case notSettled(Doubt, at: Instant)
  /// A change without an answer wasn't made within the time that a server may need.
  case neverMade(Doubt)
  case failed(BookingFailure)
  case disabled(Action, Reason)
  case whyNot([Obstacle], BookingOrder)
  case canBeBooked(BookingOrder)
  case whyNotUntold
  case lookingForFreePlace
  case noFreePlace(weeks: Int)
  case noEarlierFreePlace
  /// The results of several changes.
  case batch(Batch.Report)
  case nothingChosen
  /// The first keys to press.
  case welcome
  /// A client was added to the waiting list.
  case waits(WaitingEntry)
  case waitsNoMore(WaitingEntry)
  case waitingNotKept(BookingFailure)
  case notAnAbsence(String)
  case notADay(String)
  /// A row has this many minutes now.
  case zoomed(Int)
  /// Which appointment was found, of how many that have the words.
  case found(Int, of: Int)
  case notFound(String)
  case waiting
  case stillWriting
  /// The diary was asked for, and is as it was read then.
  case refreshed(at: Instant)
  case changedPractice(PracticeChoice)
  case notOpened(PracticeChoice, BookingFailure)

  /// Why a command can't be performed.
  public enum Reason: Hashable, Sendable, CaseIterable {
    case nothingSelected
    case notAnAppointment
    /// A week's columns are days, not practitioners.
    case notAColumn
    case notTheDemo
    case isPast
    case isCancelled
    case isOver
    case isLoading
    case lastColumn
    case finestZoom
    case coarsestZoom
    case oneLocation
    case noPractice
    case onePractice
    case noClient
    case isEmpty
    case isAhead
    case tooMany
    case hasParked
    case isShown
    /// The view has no rows to zoom.
    case noRows
    /// The view has no columns.
    case noColumns
    case isWriting
    /// The last change has no answer, so its result isn't known.
    case isInDoubt
  }

  /// The change without an answer that it is about; nil for another notice.
  public var doubt: Doubt? {
    switch self {
    case .outcomeUnknown(let doubt), .notSettled(let doubt, _), .neverMade(let doubt): doubt
    default: nil
    }
  }

  /// Whether it reports the result of a change.
  var tellsOfAChange: Bool {
    switch self {
    case .booked, .moved, .edited, .cancelled, .undone, .redone, .batch, .settled, .clientSaved,
      .notBooked, .notCancelled, .notMoved, .notEdited, .notUndone, .savedNotBooked,
      .clientNotSaved, .outcomeUnknown, .notSettled, .neverMade:
      true
    default: false
    }
  }

  /// Information for a success, failure for a change or a read that failed, else warning.
  public var severity: Severity {
    switch self {
    case .batch(let report) where report.done == report.count: .information
    case .batch(let report) where report.done == 0: .failure
    case .welcome, .waits, .waitsNoMore, .booked, .moved, .edited, .clientSaved, .parked,
      .undone,
      .redone, .cancelled, .zoomed,
      .settled,
      .canBeBooked,
      .lookingForFreePlace,
      .waiting, .stillWriting,
      .changedPractice, .refreshed:
      .information
    case .notBooked, .notCancelled, .notMoved, .notEdited, .clientNotSaved, .savedNotBooked,
      .notUndone, .waitingNotKept, .outcomeUnknown, .notSettled, .neverMade,
      .failed,
      .notOpened:
      .failure
    default: .warning
    }
  }
}

public import Booking
public import CivilTime
public import Screen

/// What the message line says; the views put it into words.
public enum Notice: Hashable, Sendable {
  public enum Severity: Hashable, Sendable { case information, warning, failure }

  case booked(Appointment)
  /// From where it was to where it is.
  case moved(Appointment, from: Appointment)
  case edited(Appointment)
  /// So many calls are parked now.
  case parked(Int)
  case mouse(Bool)
  /// Saved, and nothing is booked.
  case clientSaved(Client)
  /// What was taken back, and the appointment as it is now.
  case undone(Change, Appointment)
  case redone(Appointment)
  case cancelled(Appointment, reason: CancellationReason.ID?)
  case alreadyCancelled(Appointment)
  case notBooked(BookingOrder, BookingFailure)
  case notCancelled(Appointment, BookingFailure)
  case notMoved(Appointment, Move, BookingFailure)
  case notEdited(Appointment, BookingFailure)
  case clientNotSaved(BookingFailure)
  /// The client is saved; the place was not to be had.
  case savedNotBooked(BookingOrder, BookingFailure)
  case notUndone(Change, isRedo: Bool, BookingFailure)
  /// A booking without an answer: nobody can say yet.
  case outcomeUnknown(BookingOrder)
  /// A booking without an answer was found in the diary.
  case settled(Appointment)
  /// A booking without an answer is not in the diary as of now.
  case notSettled(BookingOrder, at: Instant)
  case failed(BookingFailure)
  case disabled(Action, Reason)
  case whyNot([Obstacle], BookingOrder)
  case canBeBooked(BookingOrder)
  case whyNotUntold
  case lookingForFreePlace
  case noFreePlace(weeks: Int)
  case noEarlierFreePlace
  /// What became of several changes.
  case batch(Batch.Report)
  case nothingChosen
  /// The colours stay as they were.
  case themeBroken(String)
  /// What to press first.
  case welcome
  /// Put on the waiting list, and taken off it.
  case waits(WaitingEntry)
  case waitsNoMore(WaitingEntry)
  case waitingNotKept(BookingFailure)
  case notAnAbsence(String)
  case notADay(String)
  /// The n-th of so many appointments that have the words.
  case found(Int, of: Int)
  case notFound(String)
  case unknownKey(Key)
  case pasteIgnored
  case interruptHint
  case waiting
  case stillWriting
  case chooseReason
  case changedPractice(PracticeChoice)
  case notOpened(PracticeChoice, BookingFailure)

  public enum Reason: Hashable, Sendable {
    case nothingSelected
    case notAnAppointment
    /// In a week the columns are days.
    case notAColumn
    case notTheDemo
    case notFree
    case isPast
    case isCancelled
    case isOver
    case isLoading
    case lastColumn
    case finestZoom
    case coarsestZoom
    case oneLocation
    case noRoster
    case noPractice
    case onePractice
    case noClient
    case isEmpty
    case isAhead
    case tooMany
    case hasParked
    case isWriting
  }

  public var severity: Severity {
    switch self {
    case .batch(let report) where report.done == report.count: .information
    case .batch(let report) where report.done == 0: .failure
    case .welcome, .waits, .waitsNoMore, .booked, .moved, .edited, .clientSaved, .parked, .mouse,
      .undone,
      .redone, .cancelled,
      .settled,
      .canBeBooked,
      .lookingForFreePlace,
      .waiting, .stillWriting,
      .interruptHint, .chooseReason, .changedPractice:
      .information
    case .notBooked, .notCancelled, .notMoved, .notEdited, .clientNotSaved, .savedNotBooked,
      .notUndone, .waitingNotKept, .outcomeUnknown, .notSettled,
      .failed,
      .notOpened:
      .failure
    default: .warning
    }
  }
}

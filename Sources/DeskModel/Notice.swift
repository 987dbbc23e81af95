public import Booking
public import CivilTime

/// What the message line says; the views put it into words.
public enum Notice: Hashable, Sendable {
  public enum Severity: Hashable, Sendable { case information, warning, failure }

  case booked(Appointment)
  /// From where it was to where it is.
  case moved(Appointment, from: Appointment)
  case edited(Appointment)
  /// Parked calls, and changes without an answer, that quitting would forget.
  case quitLoses(calls: Int, changes: Int)
  /// So many calls are parked now.
  case parked(Int)
  /// Saved, and nothing is booked.
  case clientSaved(Client)
  /// What was taken back, and the appointment as it is now.
  case undone(Change, Appointment)
  case redone(Appointment)
  case cancelled(Appointment, reason: CancellationReason.ID?)
  case notBooked(BookingOrder, BookingFailure)
  case notCancelled(Appointment, BookingFailure)
  case notMoved(Appointment, Move, BookingFailure)
  case notEdited(Appointment, BookingFailure)
  case clientNotSaved(BookingFailure)
  /// The client is saved; the place was not to be had.
  case savedNotBooked(BookingOrder, BookingFailure)
  case notUndone(Change, isRedo: Bool, BookingFailure)
  /// A change without an answer: nobody can say yet.
  case outcomeUnknown(Doubt)
  /// A change without an answer was made after all; nil where it took back another.
  case settled(Appointment, Change?)
  /// It is not to be seen as of now, and is asked after further.
  case notSettled(Doubt, at: Instant)
  /// It has not been made in all the time that it could have been.
  case neverMade(Doubt)
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
  /// What to press first.
  case welcome
  /// Put on the waiting list, and taken off it.
  case waits(WaitingEntry)
  case waitsNoMore(WaitingEntry)
  case waitingNotKept(BookingFailure)
  case notAnAbsence(String)
  case notADay(String)
  /// A row is so many minutes now.
  case zoomed(Int)
  /// The n-th of so many appointments that have the words.
  case found(Int, of: Int)
  case notFound(String)
  case waiting
  case stillWriting
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
    case isShown
    /// No rows that could be finer or coarser.
    case noRows
    /// A list has lines alone.
    case noColumns
    case isWriting
    /// Nobody knows whether the last change was made.
    case isInDoubt
  }

  /// The change without an answer that it speaks of.
  public var doubt: Doubt? {
    switch self {
    case .outcomeUnknown(let doubt), .notSettled(let doubt, _), .neverMade(let doubt): doubt
    default: nil
    }
  }

  /// Whether it says what became of something that was sent.
  var tellsOfAChange: Bool {
    switch self {
    case .booked, .moved, .edited, .cancelled, .undone, .redone, .batch, .settled, .clientSaved,
      .notBooked, .notCancelled, .notMoved, .notEdited, .notUndone, .savedNotBooked,
      .clientNotSaved, .outcomeUnknown, .notSettled, .neverMade:
      true
    default: false
    }
  }

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
      .changedPractice:
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

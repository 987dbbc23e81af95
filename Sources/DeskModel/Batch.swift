public import Booking

/// Changes that are sent one after another and reported as one: a series, new times while a
/// practitioner is away, or undoing either.
public struct Batch: Sendable {
  /// Why the changes are made.
  public enum Purpose: Hashable, Sendable {
    /// A series, perhaps for a client on the waiting list.
    case series(WaitingEntry?)
    case away(Practitioner.ID)
    case undo(Change)
    case redo(Change)

    var isStep: Bool {
      switch self {
      case .series, .away: false
      case .undo, .redo: true
      }
    }
  }

  /// The result of a change.
  public enum Outcome: Hashable, Sendable {
    /// The appointment as it is now.
    case done(Appointment)
    case refused(BookingFailure)
    /// The server didn't answer, so the change may have been made.
    case unknown
    /// Not sent, because the change before had no answer or the user stopped.
    case notSent
  }

  /// How many changes were made, and why not all.
  public struct Report: Hashable, Sendable {
    /// Why the changes were sent.
    public var purpose: Purpose
    /// How many were made.
    public var done: Int
    /// How many there are in all.
    public var count: Int
    /// Why the first was refused; nil if none was.
    public var failure: BookingFailure?
    /// How many have no answer.
    public var unknown: Int
    /// The appointment if there is only one change and it was made.
    public var only: Appointment?
  }

  let purpose: Purpose
  let writes: [AppointmentWrite]
  /// The results so far, in the order of the changes.
  public internal(set) var outcomes: [Outcome] = []
  /// Whether to send no more changes.
  var isStopping = false
  var current: RequestID?

  init(_ purpose: Purpose, _ writes: [AppointmentWrite]) {
    self.purpose = purpose
    self.writes = writes
  }

  /// The next change to send; nil if all are sent or the batch is stopping.
  var next: AppointmentWrite? {
    guard !isStopping, writes.indices.contains(outcomes.count) else { return nil }
    return writes[outcomes.count]
  }

  /// The results counted.
  public var report: Report {
    var report = Report(purpose: purpose, done: 0, count: writes.count, unknown: 0)
    if writes.count == 1, case .done(let only)? = outcomes.first { report.only = only }
    for outcome in outcomes {
      switch outcome {
      case .done: report.done += 1
      case .refused(let failure): report.failure = report.failure ?? failure
      case .unknown: report.unknown += 1
      case .notSent: break
      }
    }
    return report
  }

  /// The history's entry for each change; nil for those that weren't made.
  var changes: [Change?] {
    zip(writes, outcomes).map { write, outcome in
      guard case .done(let appointment) = outcome else { return nil }
      return switch write {
      case .booking: .booked(appointment)
      case .moving(let before, _): .moved(from: before, to: appointment)
      case .cancellation(let before, let cause): .cancelled(before, cause)
      case .editing(let before, _): .edited(from: before, to: appointment)
      }
    }
  }
}

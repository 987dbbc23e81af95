public import Booking

/// Changes that are made one after another and told as one: a series, a practitioner who is away, the
/// undoing of either.
public struct Batch: Sendable {
  public enum Purpose: Hashable, Sendable {
    /// Of somebody who has waited for it, perhaps.
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

  /// What came of a change.
  public enum Outcome: Hashable, Sendable {
    /// The appointment as it is now.
    case done(Appointment)
    case refused(BookingFailure)
    /// No answer: nobody knows.
    case unknown
    /// Not sent, because the one before had no answer or somebody stopped it.
    case notSent
  }

  /// What was made of how many, and why not all.
  public struct Report: Hashable, Sendable {
    public var purpose: Purpose
    public var done: Int
    public var count: Int
    /// Of the first that was refused.
    public var failure: BookingFailure?
    public var unknown: Int
    /// The appointment, where it is about one alone.
    public var only: Appointment?
  }

  let purpose: Purpose
  let writes: [AppointmentWrite]
  public internal(set) var outcomes: [Outcome] = []
  /// Somebody does not want to wait for the rest.
  var isStopping = false
  var current: RequestID?

  init(_ purpose: Purpose, _ writes: [AppointmentWrite]) {
    self.purpose = purpose
    self.writes = writes
  }

  /// The next to be sent; nil once all are, or none shall be.
  var next: AppointmentWrite? {
    guard !isStopping, writes.indices.contains(outcomes.count) else { return nil }
    return writes[outcomes.count]
  }

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

  /// What each change that was made is to the history; nil for those that were not.
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

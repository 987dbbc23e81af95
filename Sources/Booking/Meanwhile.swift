import CivilTime

/// What another desk did to an appointment after this one saw it.
public enum Meanwhile: Hashable, Sendable {
  case cancelled, moved, marked, edited

  /// Compares an appointment with what was seen of it; nil if nothing changed.
  public init?(from seen: SeenAppointment, to now: Appointment) {
    if seen.isCancelled == false, !now.occupies {
      self = .cancelled
    } else if seen.hasMoved(to: now) {
      self = .moved
    } else if seen.isCancelled == true && now.occupies
      || seen.status.map({ $0 != now.status }) ?? false
    {
      self = .marked
    } else if seen.notes.map({ $0 != now.notes }) ?? false
      || seen.type.map({ $0 != now.type }) ?? false
    {
      self = .edited
    } else {
      return nil
    }
  }

  /// Why nothing was changed.
  public var failure: BookingFailure {
    let what =
      switch self {
      case .cancelled: "cancelled it"
      case .moved: "moved it"
      case .marked: "changed its status"
      case .edited: "edited it"
      }
    return BookingFailure(.changedMeanwhile, "Another desk has just \(what). Check it again.")
  }
}

extension SeenAppointment {
  fileprivate func hasMoved(to now: Appointment) -> Bool {
    start.map { $0 != now.time.start } ?? false || end.map { $0 != now.time.end } ?? false
      || practitioner.map { $0 != now.practitioner } ?? false
      || location.map { $0 != now.location } ?? false
  }
}

/// What another desk has done to an appointment since it was read.
public enum Meanwhile: Hashable, Sendable {
  case cancelled, moved, marked, edited

  /// Nil where nothing of it was changed that a change about to be made builds on.
  ///
  /// - Parameters:
  ///   - seen: the appointment as the person saw it who decides.
  ///   - edit: what is about to be edited; nil where it is to be cancelled or moved.
  public init?(from seen: Appointment, to now: Appointment, before edit: Edit? = nil) {
    func isTouched(_ isIt: Bool) -> Bool { edit == nil || isIt }
    if seen.occupies, !now.occupies {
      self = .cancelled
    } else if seen.time != now.time || seen.practitioner != now.practitioner
      || seen.location != now.location
    {
      self = .moved
    } else if isTouched(edit?.status != nil), seen.status != now.status {
      self = .marked
    } else if edit?.notes != nil && seen.notes != now.notes
      || edit?.type != nil && seen.type != now.type
    {
      self = .edited
    } else {
      return nil
    }
  }

  /// Why nothing was sent.
  public var failure: BookingFailure {
    let what =
      switch self {
      case .cancelled: "cancelled it"
      case .moved: "moved it"
      case .marked: "changed its status"
      case .edited: "edited it"
      }
    return BookingFailure(
      .changedMeanwhile, "Another desk has \(what) meanwhile; look at it again.")
  }
}

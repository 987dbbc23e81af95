public import Booking
public import CivilTime

/// A change that was sent and not answered, so that only the server's records show whether it was
/// made.
public struct Doubt: Hashable, Sendable {
  /// Identifies it, since the same change may be sent twice.
  let number: Int
  let write: AppointmentWrite
  /// When the desk stopped waiting for the answer.
  public let since: Instant
  /// How many changes in the history are older. They can't be undone until this one's result is
  /// known.
  var depth: Int
  /// Whether it is an undo or a redo, which can't be undone itself.
  let isStep: Bool
  var askedAt: Instant
  var isTold = false

  /// After how many seconds a change that isn't in the server's records counts as not made. The
  /// client gives up after 15 seconds, and no server works on a change for minutes.
  static let limit = 180
  static let askEverySeconds = 15

  /// The appointment that shows that the change was made; nil if none does.
  func made(among appointments: [Appointment]) -> Appointment? {
    switch write {
    case .booking(let order):
      appointments.first {
        $0.occupies && $0.client == order.client && $0.practitioner == order.practitioner
          && $0.location == order.location && $0.time == order.time
      }
    case .cancellation(let before, _):
      appointments.first { $0.id == before.id && !$0.occupies }
    case .moving(let before, let move):
      appointments.first {
        $0.id == before.id && $0.time == move.time
          && $0.practitioner == move.practitioner ?? before.practitioner
          && $0.location == move.location ?? before.location
      }
    case .editing(let before, let edit):
      appointments.first {
        $0.id == before.id && edit.notes ?? $0.notes == $0.notes && edit.type ?? $0.type == $0.type
          && edit.status ?? $0.status == $0.status
      }
    }
  }

  /// The history's entry if the change was made; nil for an undo or a redo.
  func change(to appointment: Appointment) -> Change? {
    guard !isStep else { return nil }
    return switch write {
    case .booking: .booked(appointment)
    case .cancellation(let before, let cause): .cancelled(before, cause)
    case .moving(let before, _): .moved(from: before, to: appointment)
    case .editing(let before, let edit): .edited(from: before, to: before.changed(by: edit))
    }
  }

  /// The booking that was sent; nil for any other change.
  public var order: BookingOrder? {
    if case .booking(let order) = write { order } else { nil }
  }

  /// What the change would have done.
  public enum Kind: Hashable, Sendable { case booking, cancellation, moving, editing }

  /// What the change would have done.
  public var kind: Kind {
    switch write {
    case .booking: .booking
    case .cancellation: .cancellation
    case .moving: .moving
    case .editing: .editing
    }
  }

  /// The appointment as it was before the change; nil for a booking.
  public var subject: Appointment? {
    switch write {
    case .booking: nil
    case .cancellation(let before, _), .moving(let before, _), .editing(let before, _): before
    }
  }

  /// The time, practitioner and location of the appointment after the change.
  public var place: (time: TimeRange, practitioner: Practitioner.ID, location: Location.ID) {
    switch write {
    case .booking(let order): (order.time, order.practitioner, order.location)
    case .cancellation(let before, _), .editing(let before, _):
      (before.time, before.practitioner, before.location)
    case .moving(let before, let move):
      (
        move.time, move.practitioner ?? before.practitioner, move.location ?? before.location
      )
    }
  }
}

extension Appointment {
  /// The appointment after an edit, which changes only what it names.
  func changed(by edit: Edit) -> Appointment {
    var changed = self
    changed.notes = edit.notes ?? notes
    changed.type = edit.type ?? type
    changed.status = edit.status ?? status
    return changed
  }
}

import Booking
import Console
import DeskModel
public import Screen

/// What the rim tells the linear dialogue, always on its thread.
public enum PlainEvent: Hashable, Sendable {
  /// Without its end.
  case line(String)
  /// Nothing more will be typed.
  case over
  case interrupted
  /// Other programs have written meanwhile.
  case resumed
  case ending(Ending)
}

extension Event {
  var isKey: Bool {
    switch self {
    case .input(.key), .input(.paste): true
    default: false
    }
  }
}

extension Notice {
  /// Whether it says more than that something is under way.
  var isTold: Bool {
    switch self {
    case .waiting, .lookingForFreePlace: false
    default: true
    }
  }

  /// The appointment that it speaks of.
  var appointment: Appointment? {
    switch self {
    case .booked(let appointment), .settled(let appointment, _), .moved(let appointment, _),
      .edited(let appointment), .undone(_, let appointment), .redone(let appointment),
      .cancelled(let appointment, _):
      appointment
    default: nil
    }
  }
}

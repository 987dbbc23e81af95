import Booking
import DeskModel

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

extension Effect {
  /// Whether somebody has to do it: plain mode ends by itself, and says what comes to nothing.
  var isAsked: Bool {
    switch self {
    case .beep, .quit: false
    default: true
    }
  }
}

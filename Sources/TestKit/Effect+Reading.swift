public import Booking
public import DeskModel

extension Effect {
  /// Whether it reads the diary.
  public var isDiary: Bool { if case .loadDiary = self { true } else { false } }
  /// Whether it opens another practice.
  public var isOpening: Bool { if case .openPractice = self { true } else { false } }
  /// Whether it looks for free times.
  public var isSlots: Bool { if case .findSlots = self { true } else { false } }
  /// Whether it searches for clients.
  public var isClientSearch: Bool { if case .searchClients = self { true } else { false } }
  /// Whether it changes something at the server.
  public var isWrite: Bool {
    switch self {
    case .book, .cancel, .move, .edit, .addClient, .addWaiting, .removeWaiting: true
    default: false
    }
  }

  /// The text of a client search.
  public var searchText: String? {
    if case .searchClients(_, let text, _) = self { text } else { nil }
  }
}

extension [Effect] {
  /// The bookings that were to be made, in order.
  public var orders: [BookingOrder] {
    compactMap { if case .book(_, let order) = $0 { order } else { nil } }
  }

  /// The appointments that were to be moved, and where to.
  public var moves: [Appointment.ID: Move] {
    var moves: [Appointment.ID: Move] = [:]
    for case .move(_, let appointment, let move) in self { moves[appointment.id] = move }
    return moves
  }

  /// The appointments that were to be cancelled, in order.
  public var cancellations: [Appointment.ID] {
    compactMap { if case .cancel(_, let appointment, _, _) = $0 { appointment.id } else { nil } }
  }
}

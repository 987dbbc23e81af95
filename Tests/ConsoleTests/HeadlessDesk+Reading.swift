import Booking
import CivilTime
import Console
import DeskModel
import Screen
import TestKit

/// What tests read from a desk.
extension HeadlessDesk {
  var draft: BookingDraft? { state.desk.draft }

  /// The search for free times, if its card is open.
  var findLine: FreeSearch? { findCard == nil ? nil : state.desk.free }

  var findCard: FindCard? {
    if case .find(let card)? = state.overlays.last { card } else { nil }
  }

  var clientCard: ClientCard? {
    if case .client(let card)? = state.overlays.last { card } else { nil }
  }

  var clientFile: ClientFile? { clientCard.flatMap { state.desk.clientFiles[$0.id] } }

  var cancelCard: CancelCard? {
    if case .cancel(let card)? = state.overlays.last { card } else { nil }
  }

  var selectedAppointment: Appointment? {
    if case .appointment(let appointment) = state.selection { appointment } else { nil }
  }

  var selectedFree: AvailabilitySlot? {
    if case .free(let slot) = state.selection { slot } else { nil }
  }

  /// The cursor's time of day by the location's clock.
  var cursorTime: String { state.zone.wallTime(of: state.diary.cursor.time).description }

  var row: Int { state.desk.row(of: state.diary.cursor.time) }
}

extension BookingDraft {
  /// Whether it is an ordinary booking for an existing client.
  var isBooking: Bool { if case .book = purpose { true } else { false } }
}

extension Appointment {
  var isJanesWithLee: Bool {
    client == PaperClinic.jane && practitioner == PaperClinic.lee && type == PaperClinic.physio
      && location == PaperClinic.melbourne.id && time.minutes == 30
  }
}

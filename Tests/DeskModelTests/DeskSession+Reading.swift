import Booking
import DeskModel
import TestKit

/// Parts of the desk that tests read.
extension DeskSession {
  var draft: BookingDraft? { desk.draft }
  var notice: Notice? { desk.notice }
  var orders: [BookingOrder] { effects.orders }
  var cancellations: [Appointment.ID] { effects.cancellations }

  var selectedAppointment: Appointment? {
    if case .appointment(let appointment) = desk.selection { appointment } else { nil }
  }
}

extension PaperClinic {
  /// Linh's appointment at ten as it is now.
  func linhs() -> Appointment { appointments.first { $0.id == "visit-linh" }! }

  /// All of Jane's appointments, with cancelled ones.
  func janes() -> [Appointment] { appointments.filter { $0.client == Self.jane } }
}

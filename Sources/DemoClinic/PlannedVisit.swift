import Booking
import CivilTime

/// An appointment of the demo clinic, as it was made on some day before.
struct PlannedVisit: Sendable {
  var id: Appointment.ID
  /// Places in the plan's lists.
  var post: Int
  var client: Int
  var type: Int
  var time: TimeRange
  /// The day on which it was booked; it is not in the diary before.
  var bookedOn: Day
  var cancellation: Appointment.Cancellation?
  var isMissed: Bool
  var notes: String
}

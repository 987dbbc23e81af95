import Booking
import CivilTime

/// An appointment of the demo clinic, booked on an earlier day.
struct PlannedVisit: Sendable {
  var id: Appointment.ID
  /// Indices in the plan's lists.
  var post: Int
  var client: Int
  var type: Int
  var time: TimeRange
  /// The day on which it was booked; before then it isn't in the diary.
  var bookedOn: Day
  var cancellation: Appointment.Cancellation?
  var isMissed: Bool
  var notes: String
}

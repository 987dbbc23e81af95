public import Booking
public import CivilTime

/// What a person wants of the desk.
public enum Intent: Hashable, Sendable {
  /// Shows a day of the diary.
  case showDay(Day)
  /// Shows an appointment in the diary, puts the cursor on it and closes what is open.
  case showAppointment(Appointment)
  /// Sets who works at the desk, as initials.
  case workAs(String)
  /// Opens the practice of a profile.
  case openPractice(PracticeChoice)
  /// Sets whether a client came.
  case mark(Appointment, as: Appointment.Status, by: Action)
  /// Takes up the call that was parked at this place of the list.
  case takeUp(Int)
  /// Looks for free places by these words; again with other words goes on with them.
  case findFree(String)
  /// Has what free places are looked for last so many minutes more, or less.
  case lengthenFree(by: Int)
  /// Opens the booking of a free place that was found, by its place in the list.
  case bookFree(Int)
  /// Looks for free places no more.
  case leaveFree
}

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
  /// Something of what is being booked or moved.
  case booking(BookingIntent)
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
  /// Lists the dates of a series, each with a place that is free.
  case planSeries(Series)
  /// Lists whom an absence affects, each with a place to go to instead.
  case planAbsence(AbsenceRequest)
  /// Leaves an item of the list out, or takes it in again.
  case togglePlanned(Int)
  /// Proposes for an item of the list the next place, or the one before.
  case stepPlanned(Int, by: Int)
  /// Sends these items of the list, one after another.
  case sendPlanned([Int])
  /// Drops the list.
  case leavePlan
  /// Reads who is on the waiting list.
  case readWaiting
  /// Begins a booking for somebody who waits, at the place that became free or by their wishes.
  case bookWaiting(WaitingEntry)
  /// Takes somebody off the waiting list.
  case takeOffWaiting(WaitingEntry)
  /// Reads what was done to the diary today.
  case readChanges
  /// Drops that list.
  case leaveChanges
}

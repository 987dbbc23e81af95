public import Booking
public import CivilTime

/// What a person wants of the desk.
public enum Intent: Hashable, Sendable {
  /// Shows a day of the diary.
  case showDay(Day)
  /// Shows today, with the cursor on the present.
  case showNow
  /// Shows the same day at the next location.
  case showNextLocation
  /// Shows the diary as a day, a week, a month or a list.
  case show(Diary.View)
  /// Marks a day of the month without reading it.
  case markDay(Day)
  /// Makes rows of time shorter, -1, or longer, 1.
  case zoom(Int)
  /// Shows a practitioner's column, or takes it away.
  case toggleColumn(Practitioner.ID)
  /// Moves the cursor by a step; `pageRows` are in sight together.
  case moveCursor(Action, pageRows: Int)
  /// Moves the cursor into a practitioner's column.
  case moveCursorTo(Practitioner.ID)
  /// Moves the cursor to the next free place, or to the one before.
  case moveToFree(ahead: Bool)
  /// Asks why what the cursor is on can't be booked.
  case askWhyNot
  /// Moves the cursor to something that was named.
  case point(at: Pointing)
  /// Moves the cursor onto an appointment of what is shown.
  case select(Appointment)
  /// Moves the cursor to the next appointment that has the words.
  case findAgain(String)
  /// Searches for clients; an empty text finds nobody.
  case searchClients(String)
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
}

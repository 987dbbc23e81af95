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
  /// Moves the cursor to a row of a column, and where appointments stand side by side in it to the
  /// one in that lane.
  case moveCursorToRow(Int, of: DiaryColumn, lane: Int?)
  /// Moves the cursor to an item of the list of a day.
  case moveCursorToItem(AgendaItem)
  /// Moves the cursor to the next free place, or to the one before.
  case moveToFree(ahead: Bool)
  /// Asks why what the cursor is on can't be booked.
  case askWhyNot
  /// Moves the cursor to something that was named.
  case point(at: Pointing)
  /// Moves the cursor to one of the appointments that have these words.
  case find(String, Int)
  /// Moves the cursor to the next appointment that has the words searched for last.
  case findAgain
  /// Searches for clients; an empty text finds nobody.
  case searchClients(String)
  /// Reads a client, as a search found them if it did.
  case openClient(Client.ID, ClientMatch?)
  /// Reads an appointment with its notes.
  case openAppointment(Appointment)
  /// Asks about the cancellation of an appointment; no more.
  case startCancelling(Appointment)
  case leaveCancelling
  /// Cancels the appointment that is asked about.
  case cancel(Cause)
  /// Reads an appointment's note to change it; no more.
  case startEditing(Appointment)
  case leaveEdit
  /// Saves what is different about the appointment that is edited.
  case save(Edit)
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
  /// Drops that list.
  case leaveWaiting
  /// Begins a booking for somebody who waits, at the place that became free or by their wishes.
  case bookWaiting(WaitingEntry)
  /// Takes somebody off the waiting list.
  case takeOffWaiting(WaitingEntry)
  /// Reads what was done to the diary today.
  case readChanges
  /// Drops that list.
  case leaveChanges
  /// Takes back what was done here last.
  case undo
  /// Does again what was taken back last.
  case redo
  /// Waits no longer for what everything else waits for; of several changes none is sent any more.
  case letGo
  /// Reads anew what the diary shows.
  case reload
  /// Ends once changes under way have settled.
  ///
  /// - Parameter anyway: Also where parked calls or changes without an answer are lost by it.
  case quit(anyway: Bool)
}

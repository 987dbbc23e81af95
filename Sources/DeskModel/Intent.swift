public import Booking
public import CivilTime

/// Something that the user wants of the desk.
public indirect enum Intent: Hashable, Sendable {
  /// Shows a day of the diary.
  case showDay(Day)
  /// Shows today, with the cursor on the current time.
  case showNow
  /// Shows the same day at the next location.
  case showNextLocation
  /// Shows the diary as a day, a week, a month or a list.
  case show(Diary.View)
  /// Puts the cursor on a day of the month without reading it.
  case markDay(Day)
  /// Makes the diary's rows shorter, -1, or longer, 1.
  case zoom(Int)
  /// Shows a practitioner's column, or hides it.
  case toggleColumn(Practitioner.ID)
  /// Moves the cursor by a step; `pageRows` is how many rows are in sight.
  case moveCursor(Action, pageRows: Int)
  /// Moves the cursor into a practitioner's column.
  case moveCursorTo(Practitioner.ID)
  /// Moves the cursor to a row of a column, and to the appointment in that lane if there are
  /// several.
  case moveCursorToRow(Int, of: DiaryColumn, lane: Int?)
  /// Moves the cursor to an item of the list of a day.
  case moveCursorToItem(AgendaItem)
  /// Moves the cursor to the next free time, or to the previous one.
  case moveToFree(ahead: Bool)
  /// Asks why the time at the cursor can't be booked.
  case askWhyNot
  /// Moves the cursor to something that was named.
  case point(at: Pointing)
  /// Moves the cursor to the appointment with this index among those that have the words.
  case find(String, Int)
  /// Moves the cursor to the next appointment that has the last search's words.
  case findAgain
  /// Searches for clients; an empty text finds none.
  case searchClients(String)
  /// Reads a client; the match is from the search, if there was one.
  case openClient(Client.ID, ClientMatch?)
  /// Reads an appointment with its notes.
  case openAppointment(Appointment)
  /// Opens the cancellation of an appointment; sends nothing yet.
  case startCancelling(Appointment)
  case leaveCancelling
  /// Cancels the appointment whose cancellation is open.
  case cancel(Cause)
  /// Opens the edit of an appointment and reads its note; changes nothing yet.
  case startEditing(Appointment)
  case leaveEdit
  /// Saves the changes to the appointment that is being edited.
  case save(Edit)
  /// Shows an appointment in the diary, puts the cursor on it and closes what is open.
  case showAppointment(Appointment)
  /// Sets the user's initials.
  case workAs(String)
  /// Opens the practice of a profile.
  case openPractice(PracticeChoice)
  /// Sets whether a client came.
  case mark(Appointment, as: Appointment.Status, by: Action)
  /// An intent about the appointment that is being booked or moved.
  case booking(BookingIntent)
  /// Opens the parked call with this index.
  case takeUp(Int)
  /// Searches for free times by these words; a search that is open changes its words.
  case findFree(String)
  /// Makes the appointment that is searched for longer by these minutes, or shorter.
  case lengthenFree(by: Int)
  /// Begins a booking at the free time with this index in the list.
  case bookFree(Int)
  /// Ends the search for free times.
  case leaveFree
  /// Lists the appointments that an absence affects, each with another time.
  case planAbsence(AbsenceRequest)
  /// Leaves an item out of the list, or puts it back.
  case togglePlanned(Int)
  /// Proposes the next time for an item of the list, or the previous one.
  case stepPlanned(Int, by: Int)
  /// Sends these items of the list, one after another.
  case sendPlanned([Int])
  /// Closes the list of proposals.
  case leavePlan
  /// Reads the waiting list and shows it.
  case readWaiting
  /// Drops that list.
  case leaveWaiting
  /// Begins the booking of a client on the waiting list, at the freed time or by their wishes.
  case bookWaiting(WaitingEntry)
  /// Removes a client from the waiting list.
  case takeOffWaiting(WaitingEntry)
  /// Reads today's changes and shows them.
  case readChanges
  /// Drops that list.
  case leaveChanges
  /// Undoes this desk's last change.
  case undo
  /// Redoes the change that was undone last.
  case redo
  /// Stops waiting for the answer that everything else waits for; sends no more of several changes.
  case letGo
  /// Reads the diary now, and says when it was read.
  case refresh
  /// Reads the diary again.
  case reload
  /// Quits once no change is pending.
  ///
  /// - Parameter anyway: also if parked calls or changes without an answer would be lost.
  case quit(anyway: Bool)
}

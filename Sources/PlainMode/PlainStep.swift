import Booking
import CivilTime
import DeskModel

/// What plain mode does next, once everything that was asked is answered.
enum PlainStep: Sendable {
  /// Takes in a line, as an answer to a question where one is open.
  case take(String, PlainQuestion?)
  /// Says what the words of the draft come to: its card, or what is the matter.
  ///
  /// - Parameter given: what the draft's text begins with before anything is typed; nil: what it
  ///   holds now.
  case review(given: String?)
  /// Goes on with what was pointed at, as the diary has it now.
  case arrive(Pointing, PlainErrand)
  /// Goes on with an appointment's note, which was read to be changed.
  case edit(String)
  /// Goes on with an entry of the waiting list, which was read anew.
  case onWaitingList(WaitingEntry.ID, isToBeBooked: Bool)
  /// Says what the desk has come to, and asks what follows from it.
  case tell(PlainTopic)
}

/// What a line wants done with something in the diary.
enum PlainErrand: Sendable {
  /// Shows the appointment.
  case open
  /// Begins a booking there.
  case book
  /// Asks why it can't be booked.
  case whyNot
  /// Does what a command wants of the appointment; its words come with it.
  case change(PlainCommand.Verb, String)
}

/// What an answer is about.
enum PlainTopic: Sendable {
  /// What is booked, moved, planned, cancelled or edited; else what happened.
  ///
  /// - Parameter given: what the draft's text begins with before anything is typed.
  case work(given: String)
  /// The cancellation that was sent, where it is still open.
  case cancelling(Cause)
  /// The result alone.
  case outcome
  case free
  case clients
  case client(Client.ID)
  case appointment(Appointment.ID)
  case waiting
  case changes
  case operatorName
  /// The day that is shown, without its list.
  case heading
  /// The list of the day that is shown.
  ///
  /// - Parameter names: how the practitioners' names begin; none: all of them.
  case day(of: [String])
  /// The free time that the cursor moved to, if it did.
  case freePlace(since: Diary.Cursor)

  /// What is booked, moved, planned, cancelled or edited, where nothing was given.
  static let current = PlainTopic.work(given: "")
}

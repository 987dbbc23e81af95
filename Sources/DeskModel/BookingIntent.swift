public import Booking

/// An intent about the appointment that is being booked or moved.
///
/// `begin` starts a draft, `type` changes its text, `review` shows the booking and `book` sends it.
/// `review`, `walk`, `takeKnown` and `waitForPlace` need the answer to the text; wait for it
/// (`Desk.isDraftResolved`) before you send them.
public enum BookingIntent: Hashable, Sendable {
  /// Begins a booking, with a client, a free time and words if given. Without a client and words it
  /// restores the text that was put aside last.
  case begin(for: ClientMatch?, at: AvailabilitySlot?, saying: String?)
  /// Begins a booking for the client of an appointment, by default with the same practitioner.
  case again(Appointment)
  /// Begins to move an appointment.
  case move(Appointment)
  /// Begins a booking for a new client. Without words it restores the text that was put aside last.
  case newClient(saying: String?)
  /// Sets the text, and the caret before the character with this index.
  case type([Character], caret: Int)
  /// Selects the next meaning of the word at the caret, or the next time; -1 for the previous one.
  case walk(Int)
  /// Chooses one of the times that fit by its index, or of the nearest if none fits.
  case choosePlace(Int)
  /// Chooses one of the clients that match by its index.
  case chooseClient(Int)
  /// Shows the card, or says why nothing can be booked.
  case review
  /// Goes from the card back to the text.
  case edit
  /// Selects the next time on the card, or the previous one; stops at the first and the last.
  case stepPlace(Int)
  /// Selects the next type on the card, or the previous one.
  case stepType(Int)
  /// Books or moves what the card shows. A warning has to be confirmed a second time.
  case book
  /// Adds the client to the waiting list, with the typed words as their wish.
  case waitForPlace
  /// Uses the existing client instead of adding a new one.
  case takeKnown
  /// Begins a new client with the booking's words.
  case writeDownClient
  /// Leaves the draft. The next one begins with its text.
  case putAside
  /// Leaves the draft for good.
  case discard
  /// Parks the draft, or the text put aside last, so that another call can be answered.
  case park
  /// Sends the draft's requests again, since something else was shown before their answers came.
  case resume
}

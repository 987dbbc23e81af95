public import Booking

/// What a person wants of the appointment that is being booked or moved.
///
/// A draft is begun, its text is typed, `review` shows what would be booked, `book` books it.
/// `review`, `walk`, `takeKnown` and `waitForPlace` act on the answer to the text: whoever sends them
/// waits until the desk has it (`Desk.isDraftResolved`).
public enum BookingIntent: Hashable, Sendable {
  /// Begins a booking: for this client, at this free place, with these words, each where it is given.
  /// Without words and client the text that was put aside last comes back.
  case begin(for: ClientMatch?, at: AvailabilitySlot?, saying: String?)
  /// Begins a booking for the client of an appointment, by default with the same practitioner.
  case again(Appointment)
  /// Begins to move an appointment.
  case move(Appointment)
  /// Begins a booking for a client who is to be saved first. Without words the text that was put
  /// aside last comes back.
  case newClient(saying: String?)
  /// The text is this now, with the caret before the character of this index.
  case type([Character], caret: Int)
  /// The next thing that the word at the caret can mean, or the next place: +1, or -1 for the one
  /// before.
  case walk(Int)
  /// Chooses one of the places that fit, by its index, or of the nearest where none fits.
  case choosePlace(Int)
  /// Chooses one of the clients that match, by its index.
  case chooseClient(Int)
  /// Shows what would be booked, or says why nothing can be.
  case review
  /// From the card back to the text.
  case edit
  /// The next place on the card, or the one before; ends at the ends.
  case stepPlace(Int)
  /// The next type on the card, or the one before.
  case stepType(Int)
  /// Books or moves what the card shows. What is nearly always a slip must be confirmed twice.
  case book
  /// Puts the client on the waiting list, with what is typed as the wish.
  case waitForPlace
  /// Takes the client who is known already; nobody is added.
  case takeKnown
  /// Writes down a new client, with the words of the booking.
  case writeDownClient
  /// Leaves the draft. What was typed comes back when the next one is begun.
  case putAside
  /// Leaves the draft for good.
  case discard
  /// Keeps the draft, or what was put aside last, while another call is taken.
  case park
  /// Asks again what a draft still needs that was covered before its answers came.
  case resume
}

public import Booking

/// Why keys are held back: an answer must come first, or they would act on the wrong thing.
public enum Hold: Hashable, Sendable {
  /// The diary is not there yet.
  case start
  /// The cursor was to move, or to act, before the day it is on was read.
  case diary
  /// Enter was pressed in the booking line before its text was resolved.
  case bookingLine
  /// Enter was pressed in the line for free places before it was answered.
  case findLine
  /// Enter was pressed in the client search before it was answered.
  case clientSearch
  /// A key was pressed on a client's card before their appointments came.
  case clientCard(Client.ID)
  /// Keys were pressed on the card of an edit before the note was read.
  case editCard
  /// A list of proposals was used before it was made.
  case plan
  /// The list of changes was used before it was read.
  case changes
  /// The client of the waiting list is being read.
  case waitingClient
  /// Several changes are under way.
  case batch
  /// A change is under way.
  case write(RequestID)
  /// The next free place is being looked for.
  case nextFree(RequestID)
  /// Another practice is being opened.
  case opening
}

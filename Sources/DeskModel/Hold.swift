public import Booking

/// The answer that keys have to wait for, since they would act on the wrong thing before.
public enum Hold: Hashable, Sendable {
  /// The first diary is being read.
  case start
  /// A key for the cursor came before its day was read.
  case diary
  /// The booking line was confirmed before its text was answered.
  case bookingLine
  /// The line for free times was confirmed before it was answered.
  case findLine
  /// The client search was confirmed before it was answered.
  case clientSearch
  /// A key for a client's card came before the appointments were read.
  case clientCard(Client.ID)
  /// A key for the edit card came before the note was read.
  case editCard
  /// A key for the list of proposals came before it was made.
  case plan
  /// A key for the list of changes came before it was read.
  case changes
  /// A client on the waiting list is being read.
  case waitingClient
  /// Several changes are being made one after another.
  case batch
  /// A change is pending.
  case write(RequestID)
  /// The next free time is being searched for.
  case nextFree(RequestID)
  /// Another practice is being opened.
  case opening
}

public import Booking

/// The answer that must come before anything else may act, since it would act on the wrong thing.
public enum Hold: Hashable, Sendable {
  /// The first diary.
  case start
  /// The day that the cursor is on.
  case diary
  /// What the text of a draft means.
  case draftText
  /// The free times that the words ask for.
  case freeTimes
  /// The clients that a search asks for.
  case clientSearch
  /// A client's appointments.
  case appointmentsOf(Client.ID)
  /// The note of the appointment that is edited.
  case note
  /// A list of proposals.
  case plan
  /// The list of changes.
  case changes
  /// A client on the waiting list.
  case waitingClient
  /// Several changes that are made one after another.
  case batch
  /// One change.
  case write(RequestID)
  /// The next free time.
  case nextFree(RequestID)
  /// Another practice.
  case opening
}

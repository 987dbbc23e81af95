/// Sentences of the contract that both sides have to spell alike.
public enum KnownReason {
  /// A booking or move that meets another; reference section 5.9.
  public static let timeNotAvailable =
    "The selected time is not available for booking an appointment"
  /// Every fault of a token; reference section 3.3.
  public static let invalidToken = "Invalid token"
  /// Begins the answer to a call whose permission is missing; reference section 6.
  public static let notAuthorisedPrefix = "Not authorized for "
}

/// Sentences of the coreplus API that client and server have to spell alike.
public enum KnownReason {
  /// The answer to a booking or move at a time that isn't free, as seen in integrations (coreplus
  /// API, Appointment).
  public static let timeNotAvailable =
    "The selected time is not available for booking an appointment"
  /// The answer to every fault of a token (coreplus API, Authentication).
  public static let invalidToken = "Invalid token"
  /// The beginning of the answer to a call without the permission for it; documented for the client
  /// list: `Not authorized for viewing client list`.
  public static let notAuthorisedPrefix = "Not authorized for "
}

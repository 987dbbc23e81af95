public import Booking
public import DeskModel

/// What plain mode asks of the loop around it.
public enum PlainAction: Sendable {
  /// A line's turn has come; where no terminal shows what is typed, it is repeated.
  case take(String)
  /// Prints these lines. They may hold foreign text, which is still to be made safe.
  case say([String])
  /// Asks the clinic; the answer comes back through `receive`.
  case perform(Effect)
  /// Nothing follows.
  case finish(PlainEnd)
}

/// Why plain mode ended.
public enum PlainEnd: Hashable, Sendable {
  /// Somebody quit, or there are no more lines.
  case quit
  /// Interrupted twice.
  case interrupted
  /// The system asked for it.
  case stopped
  /// The clinic couldn't be read at the start, and why.
  case failed(BookingFailure?)
}

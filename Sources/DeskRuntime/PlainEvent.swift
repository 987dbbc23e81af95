public import Screen

/// An event from the terminal or the system in plain mode, always on plain mode's thread.
public enum PlainEvent: Hashable, Sendable {
  /// A line that was typed, without its line break.
  case line(String)
  /// The end of the input.
  case over
  case interrupted
  /// The program runs again after it was suspended; other programs may have written meanwhile.
  case resumed
  case ending(Ending)
}

public import Screen

/// What happens around plain mode, always on its thread.
public enum PlainEvent: Hashable, Sendable {
  /// Without its end.
  case line(String)
  /// Nothing more will be typed.
  case over
  case interrupted
  /// The program was stopped and runs again: other programs have written meanwhile.
  case resumed
  case ending(Ending)
}

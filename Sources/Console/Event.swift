public import DeskModel
public import Screen

/// An event for the console: keys, or an event for its desk.
public enum Event: Sendable {
  case input(Input)
  /// Keys that came together, without a picture between them.
  case inputs([Input])
  /// The theme has changed; with the problem if it couldn't be read.
  case themeChanged(problem: String?)
  /// Whether the digits are the PIN: the answer to the check with this number.
  case pinChecked(Int, Bool)
  case desk(DeskEvent)
}

/// An effect for the loop to perform.
public enum ConsoleEffect: Hashable, Sendable {
  /// An effect of the desk.
  case desk(Effect)
  /// Sends the whole picture, since the terminal may show something else.
  case repaint
  /// Has the terminal report clicks, or select text with them.
  case setMouse(Bool)
  /// Asks whether the digits are the PIN. The answer has the same number.
  case checkPin(Int, String)
}

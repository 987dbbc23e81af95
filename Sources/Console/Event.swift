public import DeskModel
public import Screen

/// Something that happened to the console: a key, or what happened to its desk.
public enum Event: Sendable {
  case input(Input)
  /// Typed so fast that nothing was drawn between the first and the last.
  case inputs([Input])
  /// The theme is another, or could not be read, and why.
  case themeChanged(problem: String?)
  /// Whether what was typed opens the locked desk: the answer to the check of this number.
  case pinChecked(Int, Bool)
  case desk(DeskEvent)
}

/// Something that the console asks for.
public enum ConsoleEffect: Hashable, Sendable {
  /// What its desk asks for.
  case desk(Effect)
  /// Sends the picture whole, whatever the terminal shows.
  case repaint
  /// Has the terminal report clicks, or leaves them to it.
  case setMouse(Bool)
  /// Asks whether digits open the locked desk; the answer comes back with the same number.
  case checkPin(Int, String)
}

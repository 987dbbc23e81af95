/// What the console draws on: the terminal, or a grid in a test.
///
/// Used from one thread only, the one the console's executor runs on.
public protocol Display: AnyObject {
  /// The size to draw for; changes are told by ``Input/resized(_:)``.
  var size: Size { get }

  /// Shows a picture. Only what differs from the last one is sent.
  func present(_ grid: Grid)

  /// Forgets what is on the screen, so that the next picture is sent whole.
  func invalidate()

  func beep()
}

/// Why the program is asked to end.
public enum Ending: Hashable, Sendable {
  case interrupted, terminated, quit
  /// The line is closed: nobody sees the screen any more.
  case hungUp

  /// The exit status shells use for a program ended by that signal: 128 and its number.
  public var status: Int32 {
    switch self {
    case .hungUp: 129
    case .interrupted: 130
    case .quit: 131
    case .terminated: 143
    }
  }
}

/// What the event loop tells the console, always on the console's thread.
public enum DisplayEvent: Hashable, Sendable {
  /// Everything that had queued, in order: one update, one picture.
  case inputs([Input])
  /// The program was stopped and runs again: what it shows may be stale.
  case resumed
  case ending(Ending)
  /// The time named by the last ``LoopStep/wait(until:)`` has come.
  case deadline
}

/// What the console answers when everything that had queued is handled.
public enum LoopStep: Hashable, Sendable {
  /// Wait for whatever comes next, at most until then.
  case wait(until: ContinuousClock.Instant?)
  /// Leave the loop with this exit status.
  case finish(status: Int32)
}

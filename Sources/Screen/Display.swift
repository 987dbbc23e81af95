/// A screen that the console draws on: the terminal, or a stand-in for tests.
///
/// Only the thread of the console's executor uses it.
public protocol Display: AnyObject {
  /// The size to draw for. ``Input/resized(_:)`` reports a change.
  var size: Size { get }

  /// Shows a picture. Only what differs from the last one is sent.
  func present(_ grid: Grid)

  /// Forgets what is on the screen, so that the next picture is sent as a whole.
  func invalidate()

  /// Sounds the terminal's bell (beep(3)).
  func beep()
}

/// Why the program is asked to end.
public enum Ending: Hashable, Sendable {
  case interrupted, terminated, quit
  /// The connection is closed: nobody sees the screen any more.
  case hungUp

  /// The exit status that shells give a program ended by that signal: 128 plus its number.
  public var status: Int32 {
    switch self {
    case .hungUp: 129
    case .interrupted: 130
    case .quit: 131
    case .terminated: 143
    }
  }
}

/// An event for the console, always on the console's thread.
public enum DisplayEvent: Hashable, Sendable {
  /// All inputs that were queued, in order: one update and one picture for all of them.
  case inputs([Input])
  /// The program was stopped and continues: the screen may be out of date.
  case resumed
  /// The program is asked to end.
  case ending(Ending)
  /// The time of the last ``LoopStep/wait(until:)`` has come.
  case deadline
}

/// What the event loop does next, once the console has handled all queued events.
public enum LoopStep: Hashable, Sendable {
  /// Wait for the next event, at most until then; nil waits without a limit.
  case wait(until: ContinuousClock.Instant?)
  /// Leave the loop with this exit status.
  case finish(status: Int32)
}

/// A key that was pressed, as far as a terminal can tell keys apart.
public enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case alt(Character)
  case function(Int)
  case enter, escape, tab, backtab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
}

/// An input from the terminal.
public enum Input: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted (bracketed paste, mode 2004). It isn't safe to draw yet.
  case paste(String)
  /// The mouse was used (mode 1006).
  case mouse(Mouse)
  /// The terminal has another size now.
  case resized(Size)
  /// The terminal's answer to our question about a mode; nobody typed it.
  case modeReport(ModeReport)
}

/// A terminal's answer to a question about one of its modes (DECRPM, the answer to DECRQM; XTerm
/// Control Sequences, "Request DEC private mode").
public struct ModeReport: Hashable, Sendable {
  /// The DEC private mode's number.
  public var mode: Int
  /// 0 not known, 1 set, 2 reset, 3 always set, 4 never set.
  public var setting: Int

  /// An answer of these numbers.
  public init(mode: Int, setting: Int) {
    self.mode = mode
    self.setting = setting
  }

  /// Whether the terminal knows the mode, and can set and reset it.
  public var canBeChanged: Bool { setting == 1 || setting == 2 }
}

/// A report of the mouse (XTerm Control Sequences, "Mouse Tracking", SGR coordinates).
public struct Mouse: Hashable, Sendable {
  /// A press of the left button (code 0), or a step of the wheel (codes 64 and 65).
  public enum Action: Hashable, Sendable { case press, wheelUp, wheelDown }

  /// What was done.
  public var action: Action
  /// The cell below the pointer.
  public var at: Point

  /// A report of these parts.
  public init(action: Action, at: Point) {
    self.action = action
    self.at = at
  }
}

/// The size of a screen or of a part of it.
public struct Size: Hashable, Sendable {
  /// The width in cells.
  public var columns: Int
  /// The height in cells.
  public var rows: Int

  /// A size of any numbers.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// The place of a cell.
public struct Point: Hashable, Sendable {
  /// From 0 at the left.
  public var column: Int
  /// From 0 at the top.
  public var row: Int

  /// A place, which may be outside the screen.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

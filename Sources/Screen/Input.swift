/// A key as the terminal reports it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case alt(Character)
  case function(Int)
  case enter, escape, tab, backtab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
}

/// What reaches the console from its terminal.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one piece (bracketed paste, mode 2004), not yet made safe.
  case paste(String)
  case mouse(Mouse)
  case resized(Size)
}

public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, doubleClick, wheelUp, wheelDown }
  public var action: Action
  public var at: Point

  public init(action: Action, at: Point) {
    self.action = action
    self.at = at
  }
}

/// Columns and rows of a screen or of a part of it.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell's place, from 0 at the top left.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

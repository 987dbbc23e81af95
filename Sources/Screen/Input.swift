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
  /// An answer to a question of ours, and nothing that anybody typed.
  case modeReport(ModeReport)
}

/// What a terminal says of one of its modes when it is asked (DECRPM, answering DECRQM; XTerm
/// Control Sequences, "Request DEC private mode").
public struct ModeReport: Hashable, Sendable {
  /// The DEC private mode's number.
  public var mode: Int
  /// 0 not known, 1 set, 2 reset, 3 always set, 4 never set.
  public var setting: Int

  public init(mode: Int, setting: Int) {
    self.mode = mode
    self.setting = setting
  }

  /// Whether the mode is known there and may be set and reset.
  public var canBeChanged: Bool { setting == 1 || setting == 2 }
}

public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, wheelUp, wheelDown }
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

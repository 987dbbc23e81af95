import CNcurses

extension TerminalSession {
  /// The name and version of the library, such as `ncurses 6.4.20221231` (curses_version(3)).
  public static var libraryVersion: String { String(cString: curses_version()) }
}

import CNcurses

extension TerminalSession {
  /// As `ncurses 6.4.20221231`.
  public static var libraryVersion: String { String(cString: curses_version()) }
}

public import Screen

/// Checks the terminal by its size and its environment variables.
public enum TerminalDoctor {
  /// Checks the terminal itself, the locale and the colours.
  ///
  /// - Parameters:
  ///   - size: nil if standard output isn't a terminal.
  ///   - variable: an environment variable; nil if it is empty.
  public static func findings(size: Size?, variable: (String) -> String?) -> [Finding] {
    [terminal(size, variable), locale(variable), colours(variable)]
  }

  private static func terminal(_ size: Size?, _ variable: (String) -> String?) -> Finding {
    guard let size else {
      return .ok("terminal", "not checked: the output isn't a terminal")
    }
    let name = variable("TERM") ?? ""
    if name.isEmpty || name == "dumb" {
      return .warning(
        "terminal",
        "TERM is \(name.isEmpty ? "not set" : name), so the console can't draw; try "
          + "TERM=xterm-256color")
    }
    let (columns, rows) = (size.columns, size.rows)
    if columns < 32 || rows < 10 {
      return .warning(
        "terminal", "\(name), \(columns)x\(rows): too small; the console needs 32x10")
    }
    return .ok("terminal", "\(name), \(columns)x\(rows)")
  }

  /// The order of setlocale(3).
  private static func locale(_ variable: (String) -> String?) -> Finding {
    guard let name = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") else {
      return .ok("locale", "not set, so coredesk uses C.UTF-8")
    }
    let folded = name.lowercased()
    return folded.contains("utf-8") || folded.contains("utf8")
      ? .ok("locale", "\(name); names in every script are shown")
      : .warning("locale", "\(name): names are shown in ASCII; set LC_ALL=C.UTF-8")
  }

  private static func colours(_ variable: (String) -> String?) -> Finding {
    if variable("NO_COLOR") != nil { return .ok("colours", "none, because NO_COLOR is set") }
    let name = variable("TERM") ?? ""
    // These names' descriptions have eight colours; the terminals themselves mostly have 256.
    guard ["xterm", "screen", "tmux", "rxvt"].contains(name) else {
      return .ok("colours", "as many as the terminal's description says")
    }
    return variable("COLORTERM") == nil
      ? .ok(
        "colours",
        "8, as TERM=\(name) says; TERM=\(name)-256color or COLORTERM=truecolor gives 256")
      : .ok("colours", "256, as COLORTERM says")
  }
}

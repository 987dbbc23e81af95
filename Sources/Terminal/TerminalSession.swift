import CNcurses
import Glibc
public import Screen

/// The terminal while the console uses it: the only place where curses starts and ends.
///
/// Only the thread that made it may use it. However it ends (``end()``, a signal that
/// ``TerminalLoop`` handles, a crash), the screen, the cursor, the modes and the tty's settings are
/// restored.
public final class TerminalSession: Display {
  private var shown: Grid?
  private var pen: Pen
  private let isUTF8: Bool
  private var usesMouse: Bool
  private var isActive = false
  /// Whether the terminal has said that it can show a picture at once (mode 2026).
  private var isSynchronizing = false
  /// The colours to draw with. If there are none, use a monochrome theme.
  public let depth: ColourDepth

  /// Throws if standard input or output isn't a terminal. For a program that has much to do before
  /// it claims the terminal.
  public static func check() throws(TerminalFailure) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
  }

  /// Claims the terminal on standard input and output.
  ///
  /// - Parameters:
  ///   - depth: The most colours to use; nil for what `NO_COLOR` and the terminal say.
  ///   - usesMouse: Whether the terminal reports clicks; it then doesn't select text with them.
  /// - Throws: If there is no terminal, its description isn't known (setupterm(3)), or it can't
  ///   move its cursor (`cup`). The terminal is unchanged then.
  public init(depth: ColourDepth? = nil, usesMouse: Bool = false) throws(TerminalFailure) {
    try Self.check()
    let name = environment("TERM") ?? ""
    guard !name.isEmpty else { throw .unknown(name) }
    self.usesMouse = usesMouse
    isUTF8 = LocaleEncoding.isUTF8
    cncurses_guard()
    guard Self.candidates(for: name).contains(where: { cncurses_start($0) }) else {
      cncurses_unguard()
      throw .unknown(name)
    }
    self.depth = ColourDepth(
      setting: depth, noColour: environment("NO_COLOR"),
      colours: has_colors() ? Int(cncurses_colours()) : 0)
    pen = Pen(depth: self.depth)
    guard Self.capability("cup") != nil else {
      cncurses_leave()
      cncurses_unguard()
      throw .cannotMoveCursor(name)
    }
    guardAgainstCrash()
    claim()
    send(Mode.synchronizedOutputQuestion)
  }

  deinit { end() }

  /// Whether Ctrl-Z and Ctrl-\ stop or end the program. At a locked desk they mustn't, because they
  /// would give a passer-by the shell.
  public var mayBeLeft = true

  /// The terminal's size now (TIOCGWINSZ, ioctl_tty(2)); 80x24 if it doesn't say.
  public var size: Size {
    var (rows, columns): (Int32, Int32) = (24, 80)
    _ = cncurses_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Draws what differs from the last picture, in ASCII if the locale isn't UTF-8. Does nothing
  /// while the terminal isn't claimed.
  public func present(_ grid: Grid) {
    guard isActive else { return }
    let picture = isUTF8 ? grid : grid.inASCII
    let changes = picture.changes(since: shown)
    guard !changes.isEmpty || picture.cursor != shown?.cursor else { return }
    for run in changes {
      let ink = pen.ink(for: run.style)
      var text = run.text
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          guard let start = characters.baseAddress else { return }
          cncurses_put(
            Int32(run.at.row), Int32(run.at.column), start, Int32(characters.count),
            ink.attributes, ink.pair)
        }
      }
    }
    let cursor = picture.cursor.flatMap { picture.contains($0) ? $0 : nil }
    if isSynchronizing { send(Mode.synchronizedOutput.on) }
    cncurses_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    if isSynchronizing { send(Mode.synchronizedOutput.off) }
    shown = picture
  }

  /// Takes the terminal's answer to our question about synchronized output.
  func take(_ report: ModeReport) {
    guard report.mode == Mode.synchronizedOutputNumber else { return }
    isSynchronizing = report.canBeChanged
  }

  /// Has the next picture drawn as a whole, because something else may have changed the screen.
  public func invalidate() {
    shown = nil
    if isActive { cncurses_repaint() }
  }

  /// Sounds the bell, or flashes a terminal without one (beep(3)).
  public func beep() {
    if isActive { _ = CNcurses.beep() }
  }

  /// Restores the terminal. Calling it twice does no harm.
  public func end() {
    leave()
    cncurses_unguard()
  }

  /// Takes over the terminal's present size.
  func resize() {
    let size = size
    cncurses_resize(Int32(size.rows), Int32(size.columns))
    invalidate()
  }

  /// Restores the terminal and stops the process group; claims it again when it continues.
  func suspend() {
    leave()
    cncurses_stop()
    resume()
  }

  /// Sets the modes again, because other programs may have changed them while we were stopped.
  func resume() {
    if isActive { leave() }
    claim()
    resize()
  }

  /// The sequences that this terminal's description names for its keys.
  var knownKeys: [[UInt8]: Key] { TerminfoKeys.sequences(of: Self.capability) }

  private func claim() {
    guard !isActive else { return }
    isActive = true
    cncurses_keep_errors()
    cncurses_show(-1, 0)
    send(Mode.bracketedPaste.on + (usesMouse ? Mode.mouse.on : ""))
  }

  /// Has the terminal report clicks, or leaves them to the terminal, which selects text with them.
  public func setMouse(_ isOn: Bool) {
    guard isOn != usesMouse else { return }
    usesMouse = isOn
    if isActive { send(isOn ? Mode.mouse.on : Mode.mouse.off) }
  }

  private func leave() {
    guard isActive else { return }
    isActive = false
    send((usesMouse ? Mode.mouse.off : "") + Mode.bracketedPaste.off)
    cncurses_leave()
    send(Self.erasing)
    cncurses_tell_errors()
  }

  /// If the terminal has no second screen to leave (`rmcup`), the first one is cleared, because it
  /// shows the clinic's data.
  private static var erasing: String {
    guard capability("rmcup") == nil else { return "" }
    return capability("clear").map(Mode.withoutDelays) ?? ""
  }

  /// Writes directly, because curses doesn't know these modes; its own output is flushed by then.
  private func send(_ sequence: String) {
    guard !sequence.isEmpty else { return }
    var sequence = sequence
    sequence.withUTF8 { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  /// A string capability of the terminal's description, by its name in terminfo(5).
  private static func capability(_ name: String) -> String? {
    cncurses_capability(name).map { String(cString: $0) }
  }

  private func guardAgainstCrash() {
    var bytes = Mode.synchronizedOutput.off + Mode.mouse.off + Mode.bracketedPaste.off
    for name in ["rmkx", "sgr0", "op", "cnorm", "rmcup"] {
      bytes += Self.capability(name).map(Mode.withoutDelays) ?? ""
    }
    bytes += Self.erasing + "\r\n"
    cncurses_guard_bytes(bytes, bytes.utf8.count)
  }

  /// The names to try. If `COLORTERM` is set, a terminal whose name stands for eight colours is
  /// first tried under its name with 256.
  private static func candidates(for name: String) -> [String] {
    let says = environment("COLORTERM") ?? ""
    let hasFuller = ["xterm", "screen", "tmux", "rxvt"].contains(name)
    return says.isEmpty || !hasFuller ? [name] : ["\(name)-256color", name]
  }
}

/// A variable of the process's environment.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

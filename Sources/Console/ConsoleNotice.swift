public import DeskModel
public import Screen

/// What the message line says of keys and of the screen; what happened at the clinic is the desk's to
/// say.
public enum ConsoleNotice: Hashable, Sendable {
  case unknownKey(Key)
  case pasteIgnored
  /// What quits, where somebody pressed Ctrl-C.
  case interruptHint
  /// Whether clicks come here.
  case mouse(Bool)
  case chooseReason
  /// Why the colours stay as they were.
  case themeBroken(String)

  public var severity: Notice.Severity {
    switch self {
    case .mouse, .interruptHint, .chooseReason: .information
    case .unknownKey, .pasteIgnored, .themeBroken: .warning
    }
  }
}

/// What the message line says.
public enum Message: Hashable, Sendable {
  case desk(Notice)
  case console(ConsoleNotice)

  public var severity: Notice.Severity {
    switch self {
    case .desk(let notice): notice.severity
    case .console(let notice): notice.severity
    }
  }
}

extension Console {
  /// Whichever was said last, by the desk or by the console.
  public var message: Message? { notice.map { .desk($0) } ?? consoleNotice.map { .console($0) } }

  mutating func say(_ notice: ConsoleNotice) {
    consoleNotice = notice
    desk.clearNotice()
  }

  /// Takes away what was said.
  mutating func clearMessage() {
    consoleNotice = nil
    desk.clearNotice()
  }
}

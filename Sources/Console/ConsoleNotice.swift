public import DeskModel
public import Screen

/// A message about keys or the screen. Messages about the clinic are the desk's `Notice`.
public enum ConsoleNotice: Hashable, Sendable {
  case unknownKey(Key)
  case pasteIgnored
  /// How to quit, after Ctrl-C.
  case interruptHint
  /// Whether the terminal reports clicks now.
  case mouse(Bool)
  case chooseReason
  /// Why a theme can't be used, so that the colours don't change.
  case themeBroken(String)

  /// Information for an answer to a key, warning if the key did nothing or a theme can't be used.
  public var severity: Notice.Severity {
    switch self {
    case .mouse, .interruptHint, .chooseReason: .information
    case .unknownKey, .pasteIgnored, .themeBroken: .warning
    }
  }
}

/// The message on the screen, by the desk or by the console.
public enum Message: Hashable, Sendable {
  case desk(Notice)
  case console(ConsoleNotice)

  /// The notice's severity.
  public var severity: Notice.Severity {
    switch self {
    case .desk(let notice): notice.severity
    case .console(let notice): notice.severity
    }
  }
}

extension Console {
  /// The last message, by the desk or by the console; nil if there is none.
  public var message: Message? { notice.map { .desk($0) } ?? consoleNotice.map { .console($0) } }

  mutating func say(_ notice: ConsoleNotice) {
    consoleNotice = notice
    desk.clearNotice()
  }

  /// Removes the message.
  mutating func clearMessage() {
    consoleNotice = nil
    desk.clearNotice()
  }
}

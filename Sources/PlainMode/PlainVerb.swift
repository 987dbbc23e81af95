import DeskModel

extension PlainCommand.Verb {
  /// What the screen calls it; nil where the screen has nothing like it.
  var action: Action? {
    switch self {
    case .book: .book
    case .clients: .clients
    case .newClient: .newClient
    case .findFree: .findFree
    case .day: nil
    case .cancel: .cancel
    case .move: .move
    case .edit: .edit
    case .arrived: .arrived
    case .status: .status
    case .bookAgain: .bookAgain
    case .whyNot: .whyNot
    case .away: .away
    case .waiting: .waiting
    case .changes: .changes
    case .operatorName: .operatorName
    case .undo: .undo
    case .redo: .redo
    case .refresh: .refresh
    case .goTo: .goTo
    case .nextFree: .nextFree
    case .previousFree: .previousFree
    case .location: .location
    case .help: .help
    case .quit: .quit
    }
  }

  /// The words that begin such a line, the usual one first.
  public var words: [String] {
    switch self {
    case .book: ["book"]
    case .clients: ["client", "clients"]
    case .newClient: ["new"]
    case .findFree: ["find", "free"]
    case .day: ["day"]
    case .cancel: ["cancel"]
    case .move: ["move"]
    case .edit: ["edit"]
    case .arrived: ["arrived"]
    case .status: ["status"]
    case .bookAgain: ["again"]
    case .whyNot: ["why"]
    case .away: ["away"]
    case .waiting: ["waiting"]
    case .changes: ["changes"]
    case .operatorName: ["operator"]
    case .undo: ["undo"]
    case .redo: ["redo"]
    case .refresh: ["refresh"]
    case .goTo: ["go"]
    case .nextFree: ["next"]
    case .previousFree: ["prev", "previous"]
    case .location: ["location"]
    case .help: ["help"]
    case .quit: ["quit", "exit"]
    }
  }

  /// Whether such words can follow it; else the line may well begin with a client's initial.
  func takes(_ rest: some StringProtocol) -> Bool {
    switch self {
    case .waiting, .changes, .refresh: rest.isEmpty
    case .operatorName: rest.count <= Desk.longestInitials && rest.allSatisfy(\.isLetter)
    default: true
    }
  }
}

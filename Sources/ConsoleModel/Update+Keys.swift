import Screen

/// What keys mean before a line, a card or a pane takes them.
extension ConsoleState {
  /// Below the floor nothing is seen of what a key would do: none acts or waits but the way out.
  mutating func handleUnseen(_ input: Input) -> [Effect] {
    guard !isLocked, case .key(let key) = input, bindings.action(for: key) == .quit else {
      return []
    }
    return quit()
  }

  /// Sends the picture whole and reads anew what it shows; nil for any other key.
  ///
  /// It is heard wherever it is pressed, but for a letter that a field takes.
  mutating func redraw(by input: Input) -> [Effect]? {
    guard case .key(let key) = input, bindings.action(for: key) == .redraw,
      !key.isCharacter || !takesText
    else { return nil }
    lastInput = now
    if hold == nil { notice = nil }
    return redraw()
  }

  mutating func redraw() -> [Effect] {
    let isReading = requests.isUnderWay(.clinic) || requests.isUnderWay(.diary)
    return [.repaint] + (isLocked || isReading ? [] : reload())
  }

  /// The key that lines and cards know for what this one is bound to.
  func canonical(_ key: Key) -> Key {
    guard overlays.last?.card == nil || hold != nil else { return key }
    guard !overlays.isEmpty || clients.isEditing || hold != nil else { return key }
    guard let action = bindings.action(for: key) else { return key }
    switch action {
    case .close where !key.isCharacter: return .escape
    case .park where !key.isCharacter: return .control("p")
    default: return isChoosing ? Self.steps[action] ?? key : key
    }
  }

  private static let steps: [Action: Key] = [
    .up: .up, .down: .down, .left: .left, .right: .right, .pageUp: .pageUp, .pageDown: .pageDown,
  ]

  /// Whether letters go into a field.
  var takesText: Bool {
    if let card = overlays.last?.card { return card.field != nil }
    return switch overlays.last {
    case .cancel(let card): card.isInNote
    case .edit(let card): card.field == .note
    case .search: true
    case nil: clients.isEditing
    default: false
    }
  }

  /// Whether a card is open that knows the arrows by themselves and not by what they are bound to.
  private var isChoosing: Bool {
    switch overlays.last {
    case .cancel, .edit: !takesText
    case .client: true
    default: false
    }
  }
}

extension Key {
  var isCharacter: Bool { if case .character = self { true } else { false } }
}

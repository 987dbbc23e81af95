import DeskModel
import Screen

/// What keys mean before a line, a card or a pane takes them.
extension Console {
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
    if hold == nil { clearMessage() }
    return redraw()
  }

  mutating func redraw() -> [Effect] {
    screenEffects.append(.repaint)
    return isLocked || desk.isReading ? [] : carryOut(.reload)
  }

  /// What leaves a wait is known by the key that stands for leaving.
  func canonical(_ key: Key) -> Key {
    guard hold != nil else { return key }
    return bindings.action(for: key) == .close && !key.isCharacter ? .escape : key
  }

  /// Whether letters go into a field.
  var takesText: Bool {
    if let card = overlays.last?.card { return card.field != nil }
    return clients.isEditing
  }
}

extension Key {
  var isCharacter: Bool { if case .character = self { true } else { false } }
}

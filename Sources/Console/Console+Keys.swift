import DeskModel
import Screen

/// Keys that are handled before any line, card or pane gets them.
extension Console {
  /// Handles a key on a screen that is too small to show its effect: only quitting works.
  mutating func handleUnseen(_ input: Input) -> [Effect] {
    guard !isLocked, case .key(let key) = input, bindings.action(for: key) == .quit else {
      return []
    }
    return quit()
  }

  /// Sends the whole picture and reads the diary again; nil for any other key.
  ///
  /// It works everywhere, unless it is a letter and a field is open.
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

  /// While keys wait for an answer: Esc for every key that closes, else the key itself.
  func canonical(_ key: Key) -> Key {
    guard hold != nil else { return key }
    return bindings.action(for: key) == .close && !key.isCharacter ? .escape : key
  }

  /// Whether letters go into a field.
  var takesText: Bool {
    if let card = overlays.last?.card { return card.field != nil }
    return clients.isEditing || people.isEditing
  }
}

extension Key {
  var isCharacter: Bool { if case .character = self { true } else { false } }
}

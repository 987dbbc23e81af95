import DeskModel
import Screen

/// Passing keys, text and clicks to the top card.
extension Console {
  var cardContext: CardContext {
    CardContext(desk: desk, bindings: bindings, layout: layout)
  }

  /// The footer's hints for the top card or the open field, from its table of keys; nil without
  /// either.
  public var cardHints: [CardHint]? {
    if let top = overlays.last { return hints(of: top.card) }
    return paneFieldKeys.map(hints)
  }

  private func hints(of card: some Card) -> [CardHint] { hints(of: card.keys(cardContext)) }

  private func hints<Command>(of keys: [CardKey<Command>]) -> [CardHint] {
    keys.compactMap { entry in
      guard entry.isHinted, !entry.commands.isEmpty else { return nil }
      return CardHint(
        label: entry.label, keys: entry.commands.map(\.key), text: entry.hint,
        isKept: entry.isKept)
    }
  }

  /// The keys of a card, for the help over it.
  func helps(of card: some Card) -> [CardHint] {
    card.keys(cardContext).compactMap { entry in
      guard !entry.commands.isEmpty else { return nil }
      return CardHint(
        label: entry.label, keys: entry.commands.map(\.key), text: entry.help, isKept: false)
    }
  }

  mutating func press(_ key: Key, on card: some Card) -> [Effect] {
    var card = card
    let context = cardContext
    if let (entry, command) = card.find(key, context) {
      if case .disabled(let action, let reason)? = entry.obstacle { return refuse(action, reason) }
      if let obstacle = entry.obstacle { return follow(.say(obstacle)) }
      if let hold = card.hold(before: command, context) {
        holdBack(.key(key), until: hold)
        return []
      }
      let answer = card.perform(command, context)
      replaceTop(card.opened)
      return follow(answer)
    }
    guard var field = card.field, card.fieldTakes(key, context), field.handle(key) else {
      if let action = bindings.action(for: key), let reason = card.whyNot(action) {
        return refuse(action, reason)
      }
      let answer = card.other(key, context)
      replaceTop(card.opened)
      return follow(answer)
    }
    return put(field, in: &card, context)
  }

  mutating func paste(_ text: String, on card: some Card) -> [Effect] {
    var card = card
    guard var field = card.field else {
      say(.pasteIgnored)
      return []
    }
    field.paste(text)
    return put(field, in: &card, cardContext)
  }

  private mutating func put(
    _ field: LineEditor, in card: inout some Card, _ context: CardContext
  ) -> [Effect] {
    let isSame = card.field?.text == field.text
    card.field = field
    let answer = isSame ? card.caretMoved(context) : card.fieldChanged(context)
    replaceTop(card.opened)
    return follow(answer)
  }

  /// Selects the line of a card's list at a point of the screen.
  mutating func click(_ point: Point, on card: some Card, _ layout: ConsoleLayout) {
    var card = card
    let context = cardContext
    guard let index = card.list(in: layout, context)?.index(at: point) else { return }
    card.select(index, context)
    replaceTop(card.opened)
  }

  mutating func follow(_ answer: CardAnswer) -> [Effect] {
    switch answer {
    case .stay: return []
    case .close: return closeTop()
    case .closeThen(let intent): return closeTop() + carryOut(intent)
    case .closeThenAct(let action): return closeTop() + actInPanes(action)
    case .open(let card):
      open(card)
      return []
    case .openClient(let id): return openCard(of: id, match: nil)
    case .intent(let intent): return carryOut(intent)
    case .act(let action, let appointment): return change(appointment, by: action)
    case .unknown(let key):
      say(.unknownKey(key))
      return []
    case .remind(let notice, let beeps):
      say(notice)
      return beeps ? [.beep] : []
    case .say(let notice):
      desk.say(notice)
      return []
    case .beep: return [.beep]
    case .refuse(let notice):
      desk.say(notice)
      return [.beep]
    }
  }
}

extension Card {
  /// Whether a key only moves here, so that the wheel can press it.
  func walks(_ key: Key, _ context: CardContext) -> Bool {
    guard let (entry, _) = find(key, context), entry.isRolled else { return false }
    return entry.commands.contains { $0.key == .up }
  }

  /// The entry of the table for a key, and the key's command.
  func find(_ key: Key, _ context: CardContext) -> (CardKey<Command>, Command)? {
    for entry in keys(context) {
      if let command = entry.commands.first(where: { $0.key == key })?.command {
        return (entry, command)
      }
    }
    return nil
  }
}

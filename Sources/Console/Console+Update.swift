import Booking
import CivilTime
public import DeskModel
import Screen

extension Console {
  /// Applies an event and returns the effects to perform. Pure, without clock, drawing or waiting.
  public mutating func update(_ event: Event) -> [ConsoleEffect] {
    if case .inputs(let inputs) = event { return update(inputs) }
    let before = scrollWithoutCards
    var effects = apply(event)
    effects += followDesk()
    effects += replayHeld()
    effects += desk.settle()
    advanceTutorial()
    keepScroll(before)
    keepCursorInSight()
    // A message about a problem replaces the greeting, even if the greeting came later.
    if notice == .welcome, consoleNotice != nil { desk.clearNotice() }
    if notice != nil { consoleNotice = nil }
    defer { screenEffects = [] }
    return screenEffects + effects.map { .desk($0) }
  }

  /// Takes in what happened to the desk.
  public mutating func update(_ event: DeskEvent) -> [ConsoleEffect] { update(.desk(event)) }

  /// Applies keys that came together. If one is refused, the rest were typed for a card that didn't
  /// open, so they are dropped and the reason remains on the screen.
  private mutating func update(_ inputs: [Input]) -> [ConsoleEffect] {
    isRefused = false
    var effects: [ConsoleEffect] = []
    for input in inputs where !isRefused || !input.isTyped { effects += update(.input(input)) }
    return effects
  }

  private mutating func apply(_ event: Event) -> [Effect] {
    switch event {
    case .input(let input): return handle(input)
    // `update` splits them before.
    case .inputs: return []
    case .themeChanged(let problem):
      if case .themeBroken? = consoleNotice { consoleNotice = nil }
      if let problem { say(.themeBroken(problem)) }
      return []
    case .pinChecked(let number, let isRight): return finishPin(number, isRight: isRight)
    case .desk(let event): return take(event)
    }
  }

  /// Takes in what happened to the desk.
  private mutating func take(_ event: DeskEvent) -> [Effect] {
    let effects = desk.update(event)
    if case .ticked = event { lockIfIdle() }
    return effects
  }

  /// Applies the keys that waited for an answer in their order, until one has to wait again.
  private mutating func replayHeld() -> [Effect] {
    var effects: [Effect] = []
    while !isLocked, hold == nil, !held.isEmpty {
      isRefused = false
      effects += handle(held.removeFirst())
      effects += followDesk()
      effects += desk.settle()
    }
    return effects
  }

  /// Whether the day to show is still being read.
  var isReadingDay: Bool { desk.isReadingDay }

  /// Puts a key first in the queue, to wait for an answer.
  mutating func holdBack(_ input: Input, until hold: Hold) {
    desk.wait(for: hold)
    held.insert(input, at: 0)
  }

  mutating func handle(_ input: Input) -> [Effect] {
    switch input {
    case .resized(let size): return resize(to: size)
    case .mouse(let mouse): return handle(mouse)
    case .modeReport: return []
    case .paste, .key:
      if let effects = redraw(by: input) { return effects }
      if layout.isTooSmall { return handleUnseen(input) }
      lastInput = now
      if isLocked { return unlock(input) }
      scrollBeforeResize = nil
      if hold != nil { return queue(input) }
      clearMessage()
      if case .paste(let text) = input { return paste(text) }
      guard case .key(let key) = input else { return [] }
      return press(canonical(key))
    }
  }

  private mutating func queue(_ input: Input) -> [Effect] {
    if case .key(let key) = input, [.escape, .control("c")].contains(canonical(key)) {
      return abandonWaiting()
    }
    held.append(input)
    return []
  }

  /// Stops waiting. A change continues by itself and reports its result; anything else is dropped.
  private mutating func abandonWaiting() -> [Effect] {
    let effects = carryOut(.letGo)
    held = []
    guard hold == nil else { return effects }
    // Keys after the one that stopped the wait are meant for this screen.
    desk.takeUpTyping()
    return effects
  }

  mutating func press(_ key: Key) -> [Effect] {
    if case .quit? = bindings.action(for: key), overlays.isEmpty, !clients.isEditing,
      !people.isEditing
    {
      return quit()
    }
    hasWarned = false
    if let card = overlays.last?.card { return press(key, on: card) }
    if people.isEditing { return pressInFilter(key) }
    return clients.isEditing ? pressInSearch(key) : pressInPanes(key)
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if let card = overlays.last?.card { return paste(text, on: card) }
    if people.isEditing {
      pasteIntoFilter(text)
    } else if clients.isEditing {
      clients.editor.paste(text)
      return search()
    } else {
      say(.pasteIgnored)
    }
    return []
  }

  /// Quits; if something would be lost, only the second time.
  mutating func quit() -> [Effect] {
    let effects = carryOut(.quit(anyway: hasWarned))
    if case .quitLoses? = notice { hasWarned = true }
    return effects
  }

  mutating func replaceTop(_ card: OpenCard) {
    guard !overlays.isEmpty else { return }
    overlays[overlays.count - 1] = card
  }

  mutating func refuse(_ action: Action, _ reason: Notice.Reason) -> [Effect] {
    desk.refuse(action, reason)
  }
}

extension Input {
  fileprivate var isTyped: Bool {
    switch self {
    case .key, .paste, .mouse: true
    case .resized, .modeReport: false
    }
  }
}

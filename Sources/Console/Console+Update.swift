import Booking
import CivilTime
public import DeskModel
import Screen

extension Console {
  /// Takes in one event and says what is to be done. Pure: no clock, no drawing, no waiting.
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
    // The greeting gives way to what is wrong; anything else was said last.
    if notice == .welcome, consoleNotice != nil { desk.clearNotice() }
    if notice != nil { consoleNotice = nil }
    defer { screenEffects = [] }
    return screenEffects + effects.map { .desk($0) }
  }

  /// Takes in what happened to the desk.
  public mutating func update(_ event: DeskEvent) -> [ConsoleEffect] { update(.desk(event)) }

  /// What follows a key that was refused was typed for the card that did not open: it is dropped,
  /// and the reason stays to be read.
  private mutating func update(_ inputs: [Input]) -> [ConsoleEffect] {
    isRefused = false
    var effects: [ConsoleEffect] = []
    for input in inputs where !isRefused || !input.isTyped { effects += update(.input(input)) }
    return effects
  }

  private mutating func apply(_ event: Event) -> [Effect] {
    switch event {
    case .input(let input): return handle(input)
    // Taken one by one before they come here.
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

  /// Keys that waited for an answer act now, in the order typed, until one must wait again.
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

  /// Whether the day to be shown is not there yet.
  var isReadingDay: Bool { desk.isReadingDay }

  /// Puts a key first in the queue and waits for what `hold` says.
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
      abandonWaiting()
      return []
    }
    held.append(input)
    return []
  }

  /// A write goes on by itself and reports when it is done; anything else is let go.
  private mutating func abandonWaiting() {
    _ = carryOut(.letGo)
    held = []
    guard hold == nil else { return }
    // What follows the key that let go is meant.
    desk.takeUpTyping()
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

  /// Quits; where that loses something, a second time quits.
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

import Booking
import CivilTime
import Screen

extension ConsoleState {
  mutating func chooseThePractice() -> [Effect] {
    guard choices.count > 1 else {
      return refuse(.practice, choices.isEmpty ? .noPractice : .onePractice)
    }
    let current = choices.firstIndex { $0.name == practiceName } ?? 0
    overlays.append(.practices(PracticesCard(selection: current)))
    return []
  }

  /// Keys that move about in a list.
  static let moves: Set<Action> = [.up, .down, .pageUp, .pageDown, .first, .last]

  mutating func open(_ choice: PracticeChoice) -> [Effect] {
    guard parked.isEmpty else {
      _ = closeTop()
      return refuse(.practice, .hasParked)
    }
    // Whose outcome nobody knows is asked first: the other practice could not tell.
    if let doubt = doubts.first {
      _ = closeTop()
      notice = .outcomeUnknown(doubt)
      return showDay(of: doubt)
    }
    opening = Opening(choice: choice)
    hold = .opening
    if requests.hasWrites { notice = .stillWriting }
    return startOpening()
  }

  /// Asks for the practice that was chosen, once this one has answered all that was sent.
  mutating func startOpening() -> [Effect] {
    guard let opening, opening.request == nil, !requests.hasWrites else { return [] }
    let id = requests.begin(.opening)
    self.opening?.request = id
    return [.openPractice(id, name: opening.choice.name)]
  }

  /// The new practice has answered: from here on it is the only one.
  mutating func finishOpening(_ id: RequestID, _ clinic: Clinic, at now: Instant) -> [Effect] {
    slow.remove(id)
    guard let opening, opening.request == id else { return [] }
    self = ConsoleState(succeeding: self, in: opening.choice, at: now)
    return [.enterPractice(id), .tellOperator(operatorName)] + take(clinic)
  }

  /// The old practice stays; what was typed ahead was meant for the other.
  mutating func failOpening(_ failure: BookingFailure) -> [Effect] {
    guard let opening else { return [] }
    abandonOpening()
    notice = .notOpened(opening.choice, failure)
    return []
  }

  mutating func abandonOpening() {
    guard opening != nil else { return }
    requests.drop(.opening)
    opening = nil
    (desk.forgetsTypeAhead, hold) = (true, nil)
  }

  /// A state that knows of the desk what `old` knew, and of its practice nothing: whatever comes to
  /// the state later is empty here without being named. Keys typed ahead wait for the new diary.
  private init(succeeding old: ConsoleState, in choice: PracticeChoice, at now: Instant) {
    self.init(
      now: now, size: old.size, environment: choice.environment, operatorName: old.operatorName,
      bindings: old.bindings, rowMinutes: old.diary.rowMinutes, firstHour: old.firstHour,
      weekStart: old.diary.weekStart, choices: old.choices, practiceName: choice.name,
      lockAfterSeconds: old.lockAfterSeconds,
      usesMouse: old.usesMouse, countsSeconds: old.countsSeconds, asksPin: old.asksPin)
    requests = old.requests.nextGeneration
    (held, hold) = (old.held, .start)
    (isLocked, deskLock, lastInput) = (old.isLocked, old.deskLock, old.lastInput)
    connection = .live
    notice = .changedPractice(choice)
  }
}

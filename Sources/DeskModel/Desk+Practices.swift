import Booking
import CivilTime

/// From one practice to another.
extension Desk {
  /// Asks for another practice. What would be lost by that is said first.
  mutating func openPractice(_ choice: PracticeChoice) -> [Effect] {
    guard parked.isEmpty else { return refuse(.practice, .hasParked) }
    // Whose outcome nobody knows is asked first: the other practice could not tell.
    if let doubt = doubts.first {
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
    self = Desk(succeeding: self, in: opening.choice, at: now)
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
    (forgetsTypeAhead, hold) = (true, nil)
  }

  /// A desk that knows who works at it and how the diary is drawn, and of the old practice nothing:
  /// whatever a desk comes to know later is empty here without being named.
  private init(succeeding old: Desk, in choice: PracticeChoice, at now: Instant) {
    self.init(
      now: now, environment: choice.environment, operatorName: old.operatorName,
      diary: Diary(rowMinutes: old.diary.rowMinutes, weekStart: old.diary.weekStart),
      choices: old.choices, practiceName: choice.name, greets: false)
    requests = old.requests.nextGeneration
    hold = .start
    connection = .live
    notice = .changedPractice(choice)
  }
}

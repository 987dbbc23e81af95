import Booking
import CivilTime

/// Changing to another practice.
extension Desk {
  /// Begins to change to another practice, or says what would be lost.
  mutating func openPractice(_ choice: PracticeChoice) -> [Effect] {
    guard parked.isEmpty else { return refuse(.practice, .hasParked) }
    // A change with an unknown result comes first, since the other practice can't say what
    // happened.
    if let doubt = doubts.first {
      notice = .outcomeUnknown(doubt)
      return showDay(of: doubt)
    }
    opening = Opening(choice: choice)
    hold = .opening
    if requests.hasWrites { notice = .stillWriting }
    return startOpening()
  }

  /// Opens the chosen practice, once this one has answered every change.
  mutating func startOpening() -> [Effect] {
    guard let opening, opening.request == nil, !requests.hasWrites else { return [] }
    let id = requests.begin(.opening)
    self.opening?.request = id
    return [.openPractice(id, name: opening.choice.name)]
  }

  /// Changes to the new practice, which has answered.
  mutating func finishOpening(_ id: RequestID, _ clinic: Clinic, at now: Instant) -> [Effect] {
    slow.remove(id)
    guard let opening, opening.request == id else { return [] }
    self = Desk(succeeding: self, in: opening.choice, at: now)
    return [.enterPractice(id), .tellOperator(operatorName)] + take(clinic)
  }

  /// Keeps the old practice, and drops the keys typed ahead for the new one.
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

  /// A desk for another practice. It keeps the user's initials and the diary's settings; everything
  /// else is empty, also what a later version adds to a desk.
  private init(succeeding old: Desk, in choice: PracticeChoice, at now: Instant) {
    self.init(
      now: now, clinicKind: choice.kind, operatorName: old.operatorName,
      diary: Diary(rowMinutes: old.diary.rowMinutes, weekStart: old.diary.weekStart),
      choices: old.choices, practiceName: choice.name, greets: false)
    requests = old.requests.nextGeneration
    hold = .start
    connection = .live
    notice = .changedPractice(choice)
  }
}

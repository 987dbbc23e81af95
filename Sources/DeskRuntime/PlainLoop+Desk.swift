import Booking
import Console
import ConsoleViews
import DeskModel
import Screen

/// The desk's own lists: who waits, what was done today, who works here.
extension PlainLoop {
  // MARK: - Waiting list

  func showWaiting() async throws(Abandoned) {
    leave()
    try await press(key(for: .waiting), then: .answer)
  }

  /// As the card's Enter: a booking line by their wishes, or at the place that became free.
  func bookWaiting(_ entry: WaitingEntry.ID) async throws(Abandoned) {
    guard let entry = try await find(entry) else { return }
    apply(.wanted(.bookWaiting(entry)))
    try await quiet()
    given = line?.text ?? ""
    try await fill("")
  }

  func takeOff(_ entry: WaitingEntry.ID) async throws(Abandoned) {
    guard let entry = try await find(entry) else { return }
    apply(.wanted(.takeOffWaiting(entry)))
    try await quiet()
    leave()
    tellNotices()
  }

  /// Reads the list anew; nil where they are not on it any more.
  private func find(_ id: WaitingEntry.ID) async throws(Abandoned) -> WaitingEntry? {
    leave()
    press(keyOf: .waiting)
    try await quiet()
    guard let entry = state.waitingInOrder.first(where: { $0.id == id }) else {
      leave()
      say([view.sentence(.cannotTake)])
      return nil
    }
    return entry
  }

  // MARK: - Today

  func showChanges() async throws(Abandoned) {
    leave()
    try await press(key(for: .changes), then: .answer)
  }

  func workAs(_ initials: String) async throws(Abandoned) {
    leave()
    if !initials.isEmpty {
      press(keyOf: .operatorName)
      press(.control("u"))
      apply(.input(.paste(initials)))
      press(.enter)
      try await quiet()
    }
    tellNotices()
    say([view.sentence(.worksHere(state.operatorName))])
  }
}

public import Booking
import CivilTime
import Screen

/// What was done here, and the list of what was done today.
extension ConsoleState {
  mutating func showChanges() -> [Effect] {
    guard let location = location?.id else { return refuse(.changes, .isLoading) }
    overlays.append(.changes(ChangesCard()))
    let query = DiaryQuery(days: today...today, zoneOf: location)
    return [.loadChanges(requests.begin(.changes), query)]
  }

  mutating func takeChanges(_ told: [DiaryChange]?) -> [Effect] {
    guard case .changes(var card)? = overlays.last else { return [] }
    card.tellsOthers = told != nil
    card.changes = told ?? log.filter { zone.day(of: $0.at) == today }.reversed()
    card.selection = 0
    replaceTop(.changes(card))
    return []
  }

  /// Whether this desk did it: by the initials that were told with it or, where none were, by what
  /// was done here.
  public func isMine(_ change: DiaryChange) -> Bool {
    guard change.operatorInitials.isEmpty else {
      // As a server is told them.
      let initials = operatorName.lowercased().filter { ("a"..."z").contains($0) }
      return change.operatorInitials.lowercased() == initials
    }
    return log.contains { $0.appointment.id == change.appointment.id && $0.isLike(change) }
  }

  /// Keeps what was done here, to be undone and to be listed.
  mutating func record(_ change: Change?) {
    history.record(change)
    for part in change?.parts ?? [] { note(part) }
  }

  /// Keeps a change of which it was learnt later, below those made since.
  mutating func insert(_ change: Change, at depth: Int) {
    history.record(change, at: depth)
    for index in doubts.indices where doubts[index].depth >= depth { doubts[index].depth += 1 }
    note(change)
  }

  private mutating func note(_ change: Change) {
    guard let appointment = change.appointment else { return }
    note(change.kind, appointment, from: change.startBefore)
  }

  mutating func note(_ kind: DiaryChange.Kind, _ appointment: Appointment, from: Instant? = nil) {
    log.append(
      DiaryChange(
        id: log.count + 1, at: now, kind: kind,
        operatorInitials: operatorName, appointment: appointment, from: from))
  }
}

extension Change {
  fileprivate var kind: DiaryChange.Kind {
    switch self {
    case .booked: .booked
    case .cancelled: .cancelled
    case .moved: .moved
    case .edited, .several, .waits, .waitsNoMore: .edited
    }
  }

  fileprivate var startBefore: Instant? {
    if case .moved(let from, _) = self { from.time.start } else { nil }
  }
}

extension DiaryChange {
  /// Whether a server may tell this, that was done here, as the other one. An undoing is told as
  /// the change that it takes.
  fileprivate func isLike(_ told: DiaryChange) -> Bool {
    kind == told.kind || kind == .undone || kind == .redone
  }
}

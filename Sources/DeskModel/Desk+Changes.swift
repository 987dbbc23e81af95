public import Booking
import CivilTime

/// What was done to the diary on a day.
public enum ChangeList: Sendable {
  case reading
  /// Newest first.
  ///
  /// - Parameter tellsOthers: Whether the server says what others did; else only this desk's own are
  ///   listed.
  case read([DiaryChange], tellsOthers: Bool)

  /// Newest first; none until read.
  public var changes: [DiaryChange] { if case .read(let list, _) = self { list } else { [] } }
}

/// What was done here, and the list of what was done today.
extension Desk {
  /// Reads what was done to the diary today.
  mutating func readChanges() -> [Effect] {
    guard let location = location?.id else { return refuse(.changes, .isLoading) }
    changes = .reading
    let query = DiaryQuery(days: today...today, zoneOf: location)
    return [.loadChanges(requests.begin(.changes), query)]
  }

  /// The list is not wanted any more.
  mutating func leaveChanges() -> [Effect] {
    requests.drop(.changes)
    changes = nil
    return []
  }

  mutating func takeChanges(_ told: [DiaryChange]?) -> [Effect] {
    guard changes != nil else { return [] }
    changes = .read(
      told ?? log.filter { zone.day(of: $0.at) == today }.reversed(), tellsOthers: told != nil)
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

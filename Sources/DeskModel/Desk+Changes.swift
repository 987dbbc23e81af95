public import Booking
import CivilTime

/// The changes to the diary on a day.
public enum ChangeList: Sendable {
  case reading
  /// Newest first.
  ///
  /// - Parameter tellsOthers: whether the server lists the changes of other desks; else the list
  ///   has only this desk's.
  case read([DiaryChange], tellsOthers: Bool)

  /// The changes, newest first; none until read.
  public var changes: [DiaryChange] { if case .read(let list, _) = self { list } else { [] } }
}

/// This desk's changes, and the list of today's changes.
extension Desk {
  /// Reads today's changes.
  mutating func readChanges() -> [Effect] {
    guard let location = location?.id else { return refuse(.changes, .isLoading) }
    changes = .reading
    let query = DiaryQuery(days: today...today, zoneOf: location)
    return [.loadChanges(requests.begin(.changes), query)]
  }

  /// Closes the list.
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

  /// Whether this desk made the change: by its initials, or without initials by this desk's own
  /// log.
  public func isMine(_ change: DiaryChange) -> Bool {
    guard change.operatorInitials.isEmpty else {
      // As they are sent to a server.
      let initials = operatorName.lowercased().filter { ("a"..."z").contains($0) }
      return change.operatorInitials.lowercased() == initials
    }
    return log.contains { $0.appointment.id == change.appointment.id && $0.isLike(change) }
  }

  /// Records a change by this desk, for undo and for the list.
  mutating func record(_ change: Change?) {
    history.record(change)
    for part in change?.parts ?? [] { note(part) }
  }

  /// Records a change whose result became known late, below those made since.
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
  /// Whether a change in a server's list may be this one. Undo is listed as the change that it
  /// makes.
  fileprivate func isLike(_ told: DiaryChange) -> Bool {
    kind == told.kind || kind == .undone || kind == .redone
  }
}

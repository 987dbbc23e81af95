import Booking
import DeskModel

/// Opening the cards of searches, plans and lists.
extension Console {
  /// Opens the search for free times.
  mutating func startFinding() -> [Effect] {
    let effects = carryOut(.findFree(""))
    if desk.free != nil { open(.find(FindCard())) }
    return effects
  }

  /// Opens the line for a practitioner who is away: the selected one, unless the line names
  /// another.
  mutating func startAway() -> [Effect] {
    guard clinic != nil else { return refuse(.away, .isLoading) }
    let id = pane == .practitioners ? people.selection : diary.cursor.practitioner
    guard let id else { return refuse(.away, .nothingSelected) }
    open(.away(AwayCard(practitioner: id)))
    return []
  }

  mutating func showWaiting() -> [Effect] {
    let effects = carryOut(.readWaiting)
    if desk.listsWaiting { open(.waiting(WaitingCard(desk))) }
    return effects
  }

  mutating func showChanges() -> [Effect] {
    let effects = carryOut(.readChanges)
    if desk.changes != nil { open(.changes(ChangesCard())) }
    return effects
  }

  /// Opens the list of proposals that the desk has begun.
  mutating func showPlan() {
    let isShown = overlays.contains { if case .plan = $0 { true } else { false } }
    if desk.plan != nil, !isShown { open(.plan(PlanCard())) }
  }
}

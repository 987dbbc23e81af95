import Booking
import CivilTime
import Screen

/// Keys on a list of proposals; nothing is sent before one of them confirms.
extension ConsoleState {
  mutating func press(_ key: Key, on plan: PlanCard) -> [Effect] {
    if batch != nil {
      holdBack(.key(key), until: .batch)
      return []
    }
    var plan = plan
    switch key {
    case .escape, .control("c"), .control("g"): return closeTop()
    case .enter: return confirm(plan)
    case .character("a"): return send(plan, plan.chosen)
    case .character(" "): toggle(&plan)
    case .left, .right: step(&plan, key == .right ? 1 : -1)
    case .up, .down, .pageUp, .pageDown, .home, .end, .character("j"), .character("k"):
      guard let action = bindings.action(for: key), let items = plan.items else { return [] }
      plan.selection = Self.moved(plan.selection, by: action, page: 10, count: items.count)
    case .character("x"):
      guard let appointment = plan.selected?.appointment else { return [.beep] }
      return startCancelling(appointment)
    default:
      // What was moved from here is taken back from here.
      if case .away = plan.purpose, bindings.action(for: key) == .undo {
        return closeTop() + step(.undo)
      }
      notice = .unknownKey(key)
      return []
    }
    replaceTop(.plan(plan))
    return []
  }

  mutating func takePlan(_ blocks: [AvailabilitySlot]) -> [Effect] {
    guard case .plan(var plan)? = overlays.last else { return [] }
    plan.blocks = blocks
    return complete(plan)
  }

  mutating func takePlan(affected appointments: [Appointment]) -> [Effect] {
    guard case .plan(var plan)? = overlays.last else { return [] }
    plan.affected = appointments
    return complete(plan)
  }

  /// Makes the list once all it needs is read.
  private mutating func complete(_ plan: PlanCard) -> [Effect] {
    var plan = plan
    if let blocks = plan.blocks {
      switch plan.purpose {
      case .series(let series): plan.items = planned(series, in: blocks)
      case .away(let id, let absence):
        plan.items = plan.affected.map { displaced($0, by: absence, of: id, in: blocks) }
      }
    }
    replaceTop(.plan(plan))
    return plan.items == nil ? [] : askWhyTaken()
  }

  /// The list, wherever it lies, and where.
  var shownPlan: (plan: PlanCard, index: Int)? {
    for (index, overlay) in overlays.enumerated().reversed() {
      if case .plan(let plan) = overlay { return (plan, index) }
    }
    return nil
  }

  /// A series is booked as a whole; who has to be moved is moved one by one, as the calls are made.
  private mutating func confirm(_ plan: PlanCard) -> [Effect] {
    switch plan.purpose {
    case .series: return send(plan, plan.chosen)
    case .away: return send(plan, plan.chosen.filter { $0 == plan.selection })
    }
  }

  private mutating func send(_ plan: PlanCard, _ indexes: [Int]) -> [Effect] {
    guard let items = plan.items else {
      holdBack(.key(.enter), until: .plan)
      return []
    }
    guard !indexes.isEmpty else {
      notice = .nothingChosen
      return [.beep]
    }
    var plan = plan
    plan.sent = indexes
    replaceTop(.plan(plan))
    let writes = indexes.compactMap { index in
      items[index].place.flatMap { write(items[index], to: $0, of: plan) }
    }
    switch plan.purpose {
    case .series(let series): return start(.series(series.waiting), writes)
    case .away(let id, _): return start(.away(id), writes)
    }
  }

  private func write(
    _ item: PlanCard.Item, to place: AvailabilitySlot, of plan: PlanCard
  ) -> Requests.Write? {
    switch plan.purpose {
    case .away:
      item.appointment.map {
        .moving(
          $0,
          Move(
            time: place.time,
            practitioner: place.practitioner == $0.practitioner ? nil : place.practitioner,
            location: place.location == $0.location ? nil : place.location))
      }
    case .series(let series): series.order(at: place).map { .booking($0) }
    }
  }

  /// Leaves one out, or takes it in again.
  private func toggle(_ plan: inout PlanCard) {
    let index = plan.selection
    guard let item = plan.selected, item.isOpen else { return }
    let free = item.places.indices.first { plan.isFree(item.places[$0], for: index) }
    plan.items?[index].choice = item.choice == nil ? free : nil
    // What was refused was another proposal.
    plan.items?[index].outcome = nil
  }

  private func step(_ plan: inout PlanCard, _ step: Int) {
    let index = plan.selection
    guard let item = plan.selected, item.isOpen else { return }
    var choice = (item.choice ?? -1) + step
    while item.places.indices.contains(choice), !plan.isFree(item.places[choice], for: index) {
      choice += step
    }
    guard item.places.indices.contains(choice) else { return }
    plan.items?[index].choice = choice
    plan.items?[index].outcome = nil
  }

  /// Notes on the list what came of what was sent.
  mutating func takeIntoPlan(_ batch: Batch) {
    guard case (var plan, let index)? = shownPlan else { return }
    for (item, outcome) in zip(plan.sent, batch.outcomes) { plan.items?[item].outcome = outcome }
    // The next that is left, never one that was passed over.
    plan.selection =
      plan.items?.indices.first {
        $0 >= plan.selection && plan.items?[$0].isOpen == true && plan.items?[$0].place != nil
      } ?? plan.selection
    overlays[index] = .plan(plan)
  }

  /// An appointment of the list was cancelled from it.
  func noting(_ appointment: Appointment, in plan: PlanCard) -> PlanCard {
    var plan = plan
    for (index, item) in (plan.items ?? []).enumerated()
    where item.appointment?.id == appointment.id && !appointment.occupies {
      plan.items?[index].outcome = .done(appointment)
    }
    return plan
  }
}

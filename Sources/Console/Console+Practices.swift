import Booking
import CivilTime
import DeskModel
import Screen

extension Console {
  mutating func chooseThePractice() -> [Effect] {
    guard choices.count > 1 else {
      return refuse(.practice, choices.isEmpty ? .noPractice : .onePractice)
    }
    let current = choices.firstIndex { $0.name == practiceName } ?? 0
    overlays.append(.practices(PracticesCard(selection: current)))
    return []
  }

  /// The actions that move in a list.
  static let moves: Set<Action> = [.up, .down, .pageUp, .pageDown, .first, .last]

  /// Replaces the console's state after a change of practice. Nothing of the old practice is left,
  /// also nothing that a later version adds to a console. Keys typed ahead wait for the new diary.
  mutating func followPractice() {
    guard desk.generation != followedGeneration else { return }
    var new = Console(
      now: now, size: size, environment: desk.environment, bindings: bindings,
      firstHour: firstHour, lockAfterSeconds: lockAfterSeconds, usesMouse: usesMouse,
      countsSeconds: countsSeconds, asksPin: asksPin)
    new.desk = desk
    new.followedGeneration = desk.generation
    new.people.selection = desk.clinic?.practitioners.first?.id
    (new.held, new.isLocked, new.deskLock, new.lastInput) = (held, isLocked, deskLock, lastInput)
    (new.screenEffects, new.pinChecks) = (screenEffects, pinChecks)
    self = new
  }
}

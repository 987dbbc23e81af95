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
    open(.practices(PracticesCard(selection: current)))
    return []
  }

  /// Replaces the console's state after a change of practice. Nothing of the old practice is left,
  /// also nothing that a later version adds to a console. Keys typed ahead wait for the new diary.
  mutating func followPractice() {
    guard desk.generation != followedGeneration else { return }
    var new = Console(
      now: now, size: size, clinicKind: desk.clinicKind, bindings: bindings,
      firstHour: firstHour, lockAfterSeconds: lockAfterSeconds, usesMouse: usesMouse,
      countsSeconds: countsSeconds, asksPin: asksPin)
    new.desk = desk
    new.followedGeneration = desk.generation
    new.people.selection = desk.clinic?.practitioners.first?.id
    (new.held, new.lockState, new.lastInput) = (held, lockState, lastInput)
    (new.screenEffects, new.pinChecks) = (screenEffects, pinChecks)
    self = new
  }
}

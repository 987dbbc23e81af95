import Booking
import DeskModel
import Screen

/// The tutorial in the demo clinic: five steps with the real keys, each checked by its result.
public struct Tutorial: Hashable, Sendable {
  /// The steps, in their order.
  public enum Step: Int, Hashable, Sendable, CaseIterable {
    case book, move, findFree, cancel, undo
  }

  /// The current step; nil once all are done.
  public internal(set) var step: Step? = .book
  /// How many changes there were when the step began, so that older ones don't count.
  var changesBefore: Int

  /// How many rows it needs below the header.
  static let rows = 2
}

extension Console {
  /// Begins the tutorial, or ends it.
  mutating func toggleTutorial() -> [Effect] {
    guard tutorial == nil else {
      tutorial = nil
      return []
    }
    guard clinicKind == .demo else { return refuse(.tutorial, .notTheDemo) }
    tutorial = Tutorial(changesBefore: desk.undoable.count)
    return []
  }

  /// Goes to the next step once this one is done, with whichever keys.
  mutating func advanceTutorial() {
    guard let now = tutorial, let step = now.step else { return }
    let changes = desk.undoable.count
    guard isDone(step, since: now.changesBefore) else {
      // If changes were undone on the way, count from there.
      tutorial?.changesBefore = min(now.changesBefore, changes)
      return
    }
    tutorial?.step = Tutorial.Step(rawValue: step.rawValue + 1)
    tutorial?.changesBefore = changes
  }

  private func isDone(_ step: Tutorial.Step, since count: Int) -> Bool {
    let last = desk.undoable.count > count ? desk.undoable.last : nil
    switch (step, last) {
    case (.book, .booked), (.move, .moved), (.cancel, .cancelled): return true
    case (.findFree, _):
      if case .find(let card)? = overlays.last { return card.mode != .typing }
      return false
    case (.undo, _): return desk.undoable.count < count
    default: return false
    }
  }
}

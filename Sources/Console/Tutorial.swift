import Booking
import DeskModel
import Screen

/// Five steps in the demo clinic, each done with the real keys and checked by what came of it.
public struct Tutorial: Hashable, Sendable {
  public enum Step: Int, Hashable, Sendable, CaseIterable {
    case book, move, findFree, cancel, undo
  }

  /// Nil once all are done.
  public internal(set) var step: Step? = .book
  /// How many changes had been made, so that older ones do not count.
  var changesBefore: Int

  /// Rows it takes below the header.
  static let rows = 2
}

extension Console {
  /// Begins the tutorial, or ends it.
  mutating func toggleTutorial() -> [Effect] {
    guard tutorial == nil else {
      tutorial = nil
      return []
    }
    guard environment == .demo else { return refuse(.tutorial, .notTheDemo) }
    tutorial = Tutorial(changesBefore: desk.undoable.count)
    return []
  }

  /// Goes on when the step was done, whichever keys did it.
  mutating func advanceTutorial() {
    guard let now = tutorial, let step = now.step else { return }
    let changes = desk.undoable.count
    guard isDone(step, since: now.changesBefore) else {
      // What was undone on the way can be done again.
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

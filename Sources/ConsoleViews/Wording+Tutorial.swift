import Console
import DeskModel
import Screen

/// First words: the greeting, the tutorial, commands by their name.
extension Wording {
  static let paletteTitle = "Commands"
  static let paletteLabel = ":"
  static let noCommand = "No command has these words."

  /// `A  practitioner away`, the key in a column of its own.
  static func command(_ binding: Bindings.Binding) -> String {
    let key = binding.keys.first.map(keyName) ?? ""
    let gap = String(repeating: " ", count: max(1, 10 - TextWidth.columns(of: key)))
    return key + gap + binding.help
  }

  static func welcome(_ state: Console) -> String {
    "Welcome: \(key(.book, state)) books, \(key(.clients, state)) finds clients,"
      + " \(key(.help, state)) shows all keys, \(key(.tutorial, state)) is a 5-step tutorial."
  }

  static func tutorial(_ tutorial: Tutorial, _ state: Console) -> [String] {
    guard let step = tutorial.step else {
      return [
        "That is all there is to it.",
        "\(key(.help, state)) shows every key, \(key(.palette, state)) finds a command by name,"
          + " \(key(.tutorial, state)) closes this.",
      ]
    }
    return [
      "Tutorial \(step.rawValue + 1) of \(Tutorial.Step.allCases.count): \(task(step))",
      "Type  \(keys(step, state))     \(key(.tutorial, state)) leaves the tutorial",
    ]
  }

  private static func task(_ step: Tutorial.Step) -> String {
    switch step {
    case .book: "a caller wants an appointment. Part of the name is enough."
    case .move: "the caller would rather come on Friday."
    case .findFree: "who is free at three today? Esc Esc comes back."
    case .cancel: "the caller cannot come after all; 1 is the first reason."
    case .undo: "that was the wrong caller. Nothing is lost."
    }
  }

  private static func keys(_ step: Tutorial.Step, _ state: Console) -> String {
    switch step {
    case .book: "\(key(.book, state))  s m i Space j  Enter  Enter"
    case .move: "\(key(.move, state))  f r i  Enter  Enter"
    case .findFree: "\(key(.findFree, state))  3 p  Enter"
    case .cancel:
      "\(key(.cancel, state))  1  Enter   it is still selected"
    case .undo: key(.undo, state)
    }
  }

  static func key(_ action: Action, _ state: Console) -> String {
    state.bindings.keys(for: action).first.map(keyName) ?? "?"
  }
}

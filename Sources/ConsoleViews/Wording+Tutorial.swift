import Console
import DeskModel
import Screen
import Wording

/// The tutorial, and the list of commands.
extension Wording {
  static let paletteTitle = "Commands"
  static let noCommand = "No command has these words."

  /// A command in the list: `A         practitioner away`.
  static func command(_ binding: Bindings.Binding) -> String {
    let key = binding.keys.first.map(keyName) ?? ""
    let gap = String(repeating: " ", count: max(1, 10 - TextWidth.columns(of: key)))
    return key + gap + binding.help
  }

  static func tutorial(_ tutorial: Tutorial, _ state: Console) -> [String] {
    guard let step = tutorial.step else {
      return [
        "That's all there is to it.",
        "\(key(.help, state)) for every key, \(key(.palette, state)) to find a command by name,"
          + " \(key(.tutorial, state)) to close this.",
      ]
    }
    return [
      "Tutorial \(step.rawValue + 1) of \(Tutorial.Step.allCases.count): \(task(step))",
      "Type  \(keys(step, state))     \(key(.tutorial, state)) to leave the tutorial",
    ]
  }

  private static func task(_ step: Tutorial.Step) -> String {
    switch step {
    case .book: "a caller wants an appointment. Part of the name is enough."
    case .move: "the caller would rather come on Friday."
    case .findFree:
      "who is free at three today? \(named([CardKeys.leave, CardKeys.leave])) to come back."
    case .cancel: "the caller can't come after all; 1 is the first reason."
    case .undo: "that was the wrong caller. Nothing is lost."
    }
  }

  private static func keys(_ step: Tutorial.Step, _ state: Console) -> String {
    let enter = CardKeys.confirm
    return switch step {
    case .book:
      "\(key(.book, state))  s m i \(keyName(.character(" "))) j  "
        + named([enter, enter], separator: "  ")
    case .move: "\(key(.move, state))  f r i  \(named([enter, enter], separator: "  "))"
    case .findFree: "\(key(.findFree, state))  3 p  \(keyName(enter))"
    case .cancel: "\(key(.cancel, state))  1  \(keyName(enter))   it is still selected"
    case .undo: key(.undo, state)
    }
  }

  private static func named(_ keys: [Key], separator: String = " ") -> String {
    keys.map(keyName).joined(separator: separator)
  }

  static func key(_ action: Action, _ state: Console) -> String {
    state.bindings.keys(for: action).first.map(keyName) ?? "?"
  }
}

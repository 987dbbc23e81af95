import DeskModel
import Wording

extension PlainGrammar {
  /// What sentences call the commands that they ask for, and the lines that answer a question.
  /// Nothing else has a name: there are no keys here.
  var keyNames: KeyNames {
    KeyNames { use in
      switch use {
      case .action(let action):
        PlainCommand.Verb.allCases.first { $0.action == action }.map(name)
      case .words: name(of: .help)
      case .confirm: "Empty line"
      case .next: "A number"
      case .leave, .keepText, .wait, .leaveOut, .otherTime, .otherType: nil
      }
    }
  }
}

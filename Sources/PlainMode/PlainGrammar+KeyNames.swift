import DeskModel
import Wording

extension PlainGrammar {
  /// What sentences call the commands that they ask for. Nothing else has a name: there are no keys
  /// here, and what the next line may be is said by the question itself.
  var keyNames: KeyNames {
    KeyNames { use in
      switch use {
      case .action(let action):
        PlainCommand.Verb.allCases.first { $0.action == action }.map(name)
      case .words: name(of: .help)
      case .confirm, .leave, .next, .keepText, .wait, .leaveOut, .otherTime, .otherType: nil
      }
    }
  }
}

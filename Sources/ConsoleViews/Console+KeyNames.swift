import Console
import DeskModel
import Screen
import Wording

extension Console {
  /// The names of keys for sentences: the panes' keys as they are bound, and the cards' keys.
  var keys: KeyNames {
    KeyNames { [bindings] use in
      switch use {
      case .action(let action): bindings.keys(for: action).first.map(Wording.keyName)
      case .confirm: Wording.keyName(CardKeys.confirm)
      case .leave: Wording.keyName(CardKeys.leave)
      case .next: Wording.keyName(CardKeys.next)
      case .keepText: Wording.keyName(CardKeys.keepText)
      case .words: Wording.keyName(CardKeys.words)
      case .wait: Wording.keyName(CardKeys.wait)
      case .leaveOut: Wording.keyName(CardKeys.leaveOut)
      case .otherTime: Wording.keyNames(CardKeys.otherTime(bindings))
      case .otherType: Wording.keyNames(CardKeys.otherType(bindings))
      }
    }
  }
}

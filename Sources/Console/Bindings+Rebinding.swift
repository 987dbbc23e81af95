import DeskModel
import Screen

/// An entry of the `[keys]` section of config.ini.
public struct Rebinding: Hashable, Sendable {
  /// The action's name, as `next-free`.
  public var action: String
  /// The names of its keys: `x`, `ctrl-x`, `alt-x`, `f5`, `space`, `tab`, separated by blanks.
  public var keys: String

  /// An entry for an action, with the names of its keys.
  public init(_ action: String, to keys: String) {
    (self.action, self.keys) = (action, keys)
  }
}

/// Why an entry of `[keys]` can't be used.
public struct BindingFailure: Hashable, Sendable {
  /// The entry's index.
  public var entry: Int
  /// What is wrong and what to do, for people.
  public var sentence: String
}

/// All failures, in the order of the entries.
public struct BindingFailures: Error, Hashable, Sendable {
  /// The failures, in the order of the entries.
  public var all: [BindingFailure]
}

extension Bindings {
  /// The table with other keys. It applies all entries before it compares keys, so that two actions
  /// can swap theirs.
  public func rebinding(_ entries: [Rebinding]) throws(BindingFailures) -> Bindings {
    var changed = self
    var failures: [BindingFailure] = []
    var entryOf: [Action: Int] = [:]
    for (number, entry) in entries.enumerated() {
      do throws(BindingRefusal) {
        let (place, keys) = try resolve(entry)
        changed.table[place].keys = keys
        entryOf[table[place].action] = number
      } catch {
        failures.append(BindingFailure(entry: number, sentence: error.sentence))
      }
    }
    changed.index()
    if failures.isEmpty { failures = changed.conflicts(entryOf) }
    guard failures.isEmpty else { throw BindingFailures(all: failures) }
    return changed
  }

  /// The table with other keys for one action.
  public func rebinding(_ action: String, to keys: String) throws(BindingFailures) -> Bindings {
    try rebinding([Rebinding(action, to: keys)])
  }

  /// A failure for each key with two actions, at the later of their entries.
  private func conflicts(_ entryOf: [Action: Int]) -> [BindingFailure] {
    conflicts().map { key, one, other in
      BindingFailure(
        entry: [one, other].compactMap { entryOf[$0] }.max() ?? 0,
        sentence:
          "the key '\(key.name)' is given to '\(one.rawValue)' and to '\(other.rawValue)'")
    }.sorted { $0.entry < $1.entry }
  }

  private func resolve(_ entry: Rebinding) throws(BindingRefusal) -> (place: Int, keys: [Key]) {
    guard let place = table.firstIndex(where: { $0.action.rawValue == entry.action }) else {
      throw BindingRefusal("there is no action '\(entry.action)'")
    }
    guard table[place].action != .suspend else {
      throw BindingRefusal("'suspend' is always Ctrl-Z, the key of the terminal")
    }
    var keys: [Key] = []
    for word in entry.keys.split(separator: " ") {
      keys.append(try Self.key(String(word)))
    }
    guard !keys.isEmpty else { throw BindingRefusal("no key is given for '\(entry.action)'") }
    return (place, keys)
  }

  private static func key(_ name: String) throws(BindingRefusal) -> Key {
    guard let key = Key(name: name) else {
      throw BindingRefusal("'\(name)' is not the name of a key")
    }
    guard case .control(let letter) = key else { return key }
    if let same = sent[letter] {
      throw BindingRefusal("'\(name)' is what a terminal sends for \(same)")
    }
    guard !"z\\".contains(letter) else {
      throw BindingRefusal("'\(name)' stops or ends the program and does nothing else")
    }
    guard letter.isASCII, letter.isLetter || "]^_".contains(letter) else {
      throw BindingRefusal("no terminal sends '\(name)'")
    }
    return key
  }

  /// Keys that terminals send as a control letter (ASCII).
  private static let sent: [Character: String] = [
    "h": "Backspace ('backspace')", "i": "Tab ('tab')", "j": "Enter ('enter')",
    "m": "Enter ('enter')", "[": "Esc ('esc')",
  ]
}

private struct BindingRefusal: Error {
  var sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}

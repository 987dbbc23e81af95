public import Console
import Wording

/// The keys and their meanings, as the console's help shows them.
public enum KeyTable {
  /// The rows in the order of the help, as `b` and `book: name, Enter, Enter`.
  public static func rows(_ bindings: Bindings = .standard) -> [(keys: String, meaning: String)] {
    Wording.help(bindings.table).compactMap { line in
      line.keys.flatMap { $0.isEmpty ? nil : ($0, line.text) }
    }
  }
}

public import Console
import Wording

/// The keys and what they do, as the help of the console has them.
public enum KeyTable {
  /// In the order of the help.
  public static func rows(_ bindings: Bindings = .standard) -> [(keys: String, meaning: String)] {
    Wording.help(bindings.table).compactMap { line in
      line.keys.flatMap { $0.isEmpty ? nil : ($0, line.text) }
    }
  }
}

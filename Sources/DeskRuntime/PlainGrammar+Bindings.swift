public import Console
public import PlainMode
import Screen

extension PlainGrammar {
  /// The grammar with the letters that the console's table of keys has for the same commands.
  public init(_ bindings: Bindings) {
    self.init(
      bindings.table.flatMap { binding in
        binding.keys.compactMap { key in
          if case .character(let character) = key { Letter(character, binding.action) } else { nil }
        }
      })
  }
}

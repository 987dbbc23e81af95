/// The targets of a Package.swift in the words of ours (`library`, `room`, `program`, `.target`),
/// and what each depends on. Targets of tests are left out.
struct Manifest {
  private(set) var targets: [String: Set<String>] = [:]

  init(_ text: String) {
    let code = text.replacing(/\/\/[^\n]*/, with: "")
    // Before the list of targets those words are only explained.
    guard let list = code.firstRange(of: "  targets: [") else { return }
    let rest = code[list.upperBound...]
    for word in rest.matches(of: /[^\w.](library|room|program|\.target)\(/) {
      let declaration = Self.balanced(rest[word.range.upperBound...])
      let names = Self.strings(declaration)
      guard let name = names.first else { continue }
      let listed = declaration.firstRange(of: /(imports|dependencies): \[/)
      targets[name, default: []].formUnion(
        listed.map { Self.strings(declaration[$0.upperBound...].prefix { $0 != "]" }) } ?? [])
    }
  }

  /// Up to the parenthesis that closes what is open.
  private static func balanced(_ text: Substring) -> Substring {
    var depth = 1
    return text.prefix { c in
      if c == "(" { depth += 1 }
      if c == ")" { depth -= 1 }
      return depth > 0
    }
  }

  private static func strings(_ text: Substring) -> [String] {
    text.matches(of: /"([^"]*)"/).map { String($0.output.1) }
  }
}

/// The targets of a Package.swift that uses our own words (`cLibrary`, `pure`, `target`,
/// `program`), and what each may import. Targets of tests are left out.
struct PackageTargets {
  struct Entry {
    var name: String
    /// The word that declares it, such as `pure`.
    var kind: String
    var imports: Set<String>

    var isCLibrary: Bool { kind == "cLibrary" }
    var isPure: Bool { kind == "pure" }
    var isProgram: Bool { kind == "program" }
  }

  private(set) var entries: [Entry] = []

  init(_ manifest: String) {
    let code = manifest.replacing(/\/\/[^\n]*/, with: "")
    // Before the list of targets there are only the definitions of those words.
    guard let list = code.firstRange(of: "  targets: [") else { return }
    let rest = code[list.upperBound...]
    for word in rest.matches(of: /[^\w.](cLibrary|pure|target|program|\.target)\(/) {
      let declaration = Self.balanced(rest[word.range.upperBound...])
      guard let name = Self.strings(declaration).first else { continue }
      let listed = declaration.firstRange(of: /(imports|dependencies): \[/)
      entries.append(
        Entry(
          name: name, kind: String(word.output.1),
          imports: Set(
            listed.map { Self.strings(declaration[$0.upperBound...].prefix { $0 != "]" }) } ?? [])))
    }
  }

  subscript(_ name: String) -> Entry? { entries.first { $0.name == name } }

  /// The text up to the parenthesis that closes the open one.
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

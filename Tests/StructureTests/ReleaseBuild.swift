/// How a Makefile builds the programs for a release, held against the products of Package.swift.
///
/// A release links the standard library statically, and Swift Testing isn't in the static one: a
/// `swift build` without a product would also build what tests share, and fail.
struct ReleaseBuild {
  private let makefile: [String]
  private let targets: PackageTargets
  /// The targets of each product, by its name.
  private let products: [String: [String]]

  init(makefile: String, manifest: String) {
    self.makefile = makefile.replacing("\\\n", with: " ").split(separator: "\n").map(String.init)
    targets = PackageTargets(manifest)
    let code = manifest.replacing(/\/\/[^\n]*/, with: "")
    let declarations = code.matches(
      of: /\.(?:executable|library)\(\s*name: "([^"]+)",[^\[\]]*targets: \[([^\]]*)\]/)
    products = Dictionary(
      declarations.map { match in
        let names = match.output.2.split { !$0.isLetter && !$0.isNumber && !"-_".contains($0) }
        return (String(match.output.1), names.map(String.init))
      }, uniquingKeysWith: +)
  }

  func faults() -> [String] {
    let builds = makefile.filter {
      $0.contains("swift build") && ($0.contains("$(RELEASE)") || $0.contains("-c release"))
    }
    let built = builds.map { build in
      build.firstMatch(of: /--product\s+(\S+)/).map { String($0.output.1) }
    }
    var faults: [String] = []
    for (build, product) in zip(builds, built) {
      let line = build.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      if let product {
        if products[product] == nil { faults.append("\(product) isn't a product of Package.swift") }
      } else {
        faults.append("'\(line.drop { $0 == "\t" })' names no product, so it builds the tests too")
      }
    }
    for product in products.keys.sorted() where !built.contains(product) {
      faults.append("no release is built of the product \(product)")
    }
    for used in used.sorted() where !built.contains(used) {
      faults.append("the Makefile uses .build/release/\(used), which it doesn't build")
    }
    for (product, names) in products.sorted(by: { $0.key < $1.key }) {
      faults += strangers(reachedFrom: names).map { "the product \(product) contains \($0)" }
    }
    return faults
  }

  /// The programs of a release that the Makefile runs or installs by name.
  private var used: Set<String> {
    Set(
      makefile.flatMap { line in
        line.matches(of: /\.build\/release\/([A-Za-z][\w-]*)/).map { String($0.output.1) }
      })
  }

  /// Of all that these targets import, at any depth: what isn't a target, and what only tests
  /// import.
  private func strangers(reachedFrom names: [String]) -> [String] {
    var seen: Set<String> = []
    var rest = names
    while let name = rest.popLast() {
      guard seen.insert(name).inserted else { continue }
      rest += targets[name]?.imports ?? []
    }
    return seen.filter { targets[$0] == nil || $0 == StructureInspection.testKit }.sorted()
  }
}

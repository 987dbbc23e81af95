import Foundation

/// Reads a checkout and lists what breaks the rules that the compiler doesn't know.
///
/// The build refuses an import that Package.swift lists for no target on the way. It accepts one
/// that is listed for another target, which is found here.
struct StructureInspection {
  let root: URL
  /// The most lines of code in a `main.swift`. Closures there belong to the main actor, and end the
  /// program if C calls them.
  var mainLines = 3

  /// The modules of the toolchain that a target may import. Foundation isn't among them: it takes
  /// longer to start than the rest of the program.
  static let toolchain: Set<String> = ["Glibc", "Synchronization"]
  /// The words for what only one target may do, with that target.
  static let owners = ["pthread_create": "Threads"]
  /// The target that only tests import.
  static let testKit = "TestKit"

  func faults() throws -> [String] {
    let manifest = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    let targets = PackageTargets(manifest)
    let sources = root.appending(path: "Sources")
    var faults = self.faults(in: targets)
    var importers: [String: Set<String>] = [:]
    for folder in try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
    where folder != "C" {
      guard let target = targets[folder] else {
        faults.append("Sources/\(folder) belongs to no target of Package.swift")
        continue
      }
      let files = try swiftFiles(in: sources.appending(path: folder), named: folder)
      let used = files.reduce(into: Set<String>()) { $0.formUnion($1.imports) }
      for name in used { importers[name, default: []].insert(folder) }
      for file in files { faults += self.faults(in: file, of: target, targets) }
      for name in target.imports.subtracting(used).sorted() {
        faults.append("Package.swift lets \(folder) import \(name), and no file of it does")
      }
    }
    for file in try swiftFiles(in: root.appending(path: "Tests"), named: "Tests") {
      faults += wideComments(in: file)
    }
    for library in targets.entries where library.isCLibrary {
      let found = importers[library.name, default: []].sorted()
      guard found.count != 1 else { continue }
      faults.append(
        "\(library.name) has \(found.count) importers, not one: \(found.joined(separator: ", "))")
    }
    return faults
  }

  /// No target may import a program, or what the tests share.
  private func faults(in targets: PackageTargets) -> [String] {
    let top = Set(targets.entries.filter(\.isProgram).map(\.name)).union([Self.testKit])
    return targets.entries.flatMap { target in
      target.imports.intersection(top).sorted().map {
        "Package.swift lets \(target.name) import \($0)"
      }
    }
  }

  private func faults(
    in file: SourceFile, of target: PackageTargets.Entry, _ targets: PackageTargets
  ) -> [String] {
    var faults: [String] = []
    for module in file.imports.subtracting(target.imports).sorted() {
      if targets[module] != nil {
        faults.append("\(file.path) imports \(module), which Package.swift does not list for it")
      } else if target.name == Self.testKit, module == "Testing" {
        continue
      } else if !Self.toolchain.contains(module) {
        faults.append("\(file.path) imports \(module), which no target may")
      } else if target.isPure {
        faults.append("\(file.path) imports \(module), and its target is pure")
      }
    }
    if target.isPure {
      for word in file.wordsThatWait.sorted() {
        faults.append("\(file.path) says \(word), and its target is pure")
      }
    }
    for (word, owner) in Self.owners where owner != target.name && file.says(word) {
      faults.append("\(file.path) says \(word), which \(owner) does for all")
    }
    if file.name == "main.swift", file.codeLines > mainLines {
      faults.append("\(file.path) has \(file.codeLines) lines of code; \(mainLines) are enough")
    }
    return faults + wideComments(in: file)
  }

  private func wideComments(in file: SourceFile) -> [String] {
    file.wideComments.map { "\(file.path) line \($0) has a comment beyond column 100" }
  }

  private func swiftFiles(in folder: URL, named name: String) throws -> [SourceFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map {
      SourceFile(
        path: "\(name)/\($0)",
        text: try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
    }
  }
}

import Foundation

/// Walks through a checkout and writes down what breaks the rules of its plan.
struct HouseInspection {
  let root: URL
  let plan: HousePlan
  /// Lines of code of a `main.swift`, where closures would belong to the main actor.
  var mainLines = 3

  func faults() throws -> [String] {
    var faults = plan.faults
    let sources = root.appending(path: "Sources")
    let manager = FileManager.default
    let folders = try manager.contentsOfDirectory(atPath: sources.path)
    for folder in folders.sorted() where folder != "C" {
      guard let room = plan.room(folder) else {
        faults.append("\(folder) does not stand in the plan")
        continue
      }
      faults += try self.faults(in: room, sources.appending(path: folder))
    }
    for room in plan.rooms {
      let path = HousePlan.isLibrary(room.name) ? "C/\(room.name)" : room.name
      if !manager.fileExists(atPath: sources.appending(path: path).path) {
        faults.append("\(room.name) stands in the plan and has no folder")
      }
    }
    return faults + (try manifestFaults())
  }

  private func faults(in room: HousePlan.Room, _ folder: URL) throws -> [String] {
    var faults: [String] = []
    for file in try swiftFiles(in: folder) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for module in Self.imports(of: text) where !mayImport(module, room) {
        faults.append("\(room.name)/\(file.lastPathComponent) imports \(module)")
      }
      let code = Self.codeLines(of: text)
      if file.lastPathComponent == "main.swift", code > mainLines {
        faults.append("\(room.name)/main.swift has \(code) lines of code")
      }
    }
    return faults
  }

  private func mayImport(_ module: String, _ room: HousePlan.Room) -> Bool {
    if room.imports.contains(module) { return true }
    if room.name == HousePlan.testKit, module == "Testing" { return true }
    return HousePlan.toolchain.contains(module) && !HousePlan.pure.contains(room.name)
  }

  private func swiftFiles(in folder: URL) throws -> [URL] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
  }

  /// What Package.swift declares against what the plan allows: not more and not less.
  private func manifestFaults() throws -> [String] {
    let text = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    let declared = Manifest(text)
    var faults: [String] = []
    for room in plan.rooms {
      guard let imports = declared.targets[room.name] else {
        faults.append("Package.swift declares no \(room.name)")
        continue
      }
      for name in imports.subtracting(room.imports).sorted() {
        faults.append("Package.swift lets \(room.name) import \(name)")
      }
      for name in room.imports.subtracting(imports).sorted() {
        faults.append("Package.swift does not let \(room.name) import \(name)")
      }
    }
    for name in declared.targets.keys.sorted() where plan.room(name) == nil {
      faults.append("Package.swift declares \(name), which does not stand in the plan")
    }
    return faults
  }
}

extension HouseInspection {
  /// The modules that a source file imports; of `import struct A.B` the module is A.
  static func imports(of text: String) -> Set<String> {
    let declaration =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?([\w]+)/
      .anchorsMatchLineEndings()
    return Set(text.matches(of: declaration).map { String($0.output.1) })
  }

  /// Lines that are neither empty nor a comment.
  static func codeLines(of text: String) -> Int {
    text.split(separator: "\n").count { line in
      let line = line.trimmingCharacters(in: .whitespaces)
      return !line.isEmpty && !line.hasPrefix("//")
    }
  }
}

import Foundation
import Testing

@Suite struct StructureTests {
  /// The checkout that this file lies in.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func theSourcesKeepTheRules() throws {
    let faults = try StructureInspection(root: Self.root).faults()
    #expect(faults.isEmpty, "\n\(faults.joined(separator: "\n"))\n")
  }

  /// An inspection that looks at nothing would find nothing.
  @Test func everyTargetIsLookedAt() throws {
    let path = "Sources/Booking/Availability.swift"
    let file = SourceFile(
      path: path,
      text: try String(contentsOf: Self.root.appending(path: path), encoding: .utf8))
    #expect(file.imports == ["CivilTime"])
    let targets = PackageTargets(
      try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8))
    #expect(targets["Screen"]?.imports == ["CWidth"])
    #expect(targets["Booking"]?.isPure == true)
    let sources = Self.root.appending(path: "Sources")
    let folders =
      try FileManager.default.contentsOfDirectory(atPath: sources.path)
      + FileManager.default.contentsOfDirectory(atPath: sources.appending(path: "C").path)
    #expect(Set(targets.entries.map(\.name)) == Set(folders).subtracting(["C"]))
  }
}

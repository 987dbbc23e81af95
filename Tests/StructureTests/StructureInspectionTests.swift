import Foundation
import Testing

/// A made-up package with one fault at a time: the inspection finds each, and nothing in a sound
/// one.
@Suite struct StructureInspectionTests {
  private let manifest = """
    func target(_ name: String, imports: [Target.Dependency] = []) -> Target {
      .target(name: name, dependencies: imports)
    }
    let package = Package(
      name: "made-up",
      products: [.executable(name: "coredesk", targets: ["coredesk"])],
      targets: [
        cLibrary("CBox", links: ["box"]),
        target("CivilTime"),  // target("Attic")
        pure("Booking", imports: ["CivilTime"]),
        target(
          "Store",
          imports: [
            "Booking", "CBox",
          ]),
        program("coredesk", imports: ["Store"]),
        .target(name: "TestKit", dependencies: ["Booking"]),
        tests("Store", imports: ["Booking", "CivilTime"]),
        .testTarget(name: "StructureTests", dependencies: ["Booking"]),
      ])
    """

  /// Writes the package into a folder of its own, changed by `files`, and inspects it.
  private func faults(_ files: [String: String] = [:]) throws -> [String] {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "coredesk-structure-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    var all = [
      "Package.swift": manifest,
      "Sources/C/CBox/CBox.c": "",
      "Sources/CivilTime/Day.swift": "import Glibc\n",
      "Sources/Booking/Slot.swift": "// import Foundation\npublic import CivilTime\n",
      "Sources/Store/Deep/Down/Store.swift": "import Booking\nimport CBox\n",
      "Sources/coredesk/main.swift": "// One line.\nimport Store\n\nStore.run()\n",
      "Sources/TestKit/Fake.swift": "import Booking\n",
      "Tests/StoreTests/StoreTests.swift": "import Store\n",
    ]
    all.merge(files) { $1 }
    for (path, text) in all {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try StructureInspection(root: root).faults()
  }

  @Test func aSoundPackageHasNoFaults() throws {
    #expect(try faults() == [])
  }

  @Test(arguments: [
    "import CBox", "  import CBox", "public import CBox", "@testable import CBox",
    "@preconcurrency public import CBox", "import struct CBox.Row", "import  CBox // why",
    "@_spi(Inner) import CBox",
  ])
  func anImportThatIsNotListedIsFound(line: String) throws {
    // What Store may import, the program reaches through it.
    let found = try faults(["Sources/coredesk/Wiring.swift": "import Store\n\(line)\n"])
    #expect(
      found == [
        "coredesk/Wiring.swift imports CBox, which Package.swift does not list for it",
        "CBox has 2 importers, not one: Store, coredesk",
      ])
  }

  @Test(arguments: ["Foundation", "FoundationEssentials", "Dispatch"])
  func aModuleThatIsNotAllowedIsFound(module: String) throws {
    let text = "#if canImport(\(module))\n  import \(module)\n#endif\n"
    #expect(
      try faults(["Sources/Store/Deep/Er.swift": text])
        == ["Store/Deep/Er.swift imports \(module), which no target may"])
  }

  @Test func aPureTargetThatKnowsTheSystemIsFound() throws {
    #expect(
      try faults(["Sources/Booking/Deep/Er.swift": "import Glibc\n"])
        == ["Booking/Deep/Er.swift imports Glibc, and its target is pure"])
  }

  @Test(arguments: ["await", "Task", "ContinuousClock"])
  func aPureTargetThatWaitsIsFound(word: String) throws {
    let quiet =
      "// \(word) here\nlet a = \"\(word) \\\" \(word)\"\nlet b = \"\"\"\n\(word)\n\"\"\"\n"
    #expect(try faults(["Sources/Booking/Slow.swift": quiet]) == [])
    #expect(
      try faults(["Sources/Booking/Slow.swift": quiet + "let c = \(word) ()\n"])
        == ["Booking/Slow.swift says \(word), and its target is pure"])
    #expect(try faults(["Sources/Store/Slow.swift": "let c = \(word) ()\n"]) == [])
  }

  @Test func aSecondWayToStartAThreadIsFound() throws {
    #expect(
      try faults(["Sources/Store/Thread.swift": "pthread_create(&thread, nil, body, nil)\n"])
        == ["Store/Thread.swift says pthread_create, which Threads does for all"])
  }

  @Test func aLibraryWithoutAnImporterIsFound() throws {
    #expect(
      try faults(["Sources/Store/Deep/Down/Store.swift": "import Booking\n"])
        == [
          "Package.swift lets Store import CBox, and no file of it does",
          "CBox has 0 importers, not one: ",
        ])
  }

  @Test(arguments: ["coredesk", "TestKit"])
  func aTargetThatImportsTheTopIsFound(top: String) throws {
    let faults = try faults([
      "Package.swift": manifest.replacing(
        #"program("coredesk","#,
        with: "target(\"Late\", imports: [\"\(top)\"]),\n program(\"coredesk\","),
      "Sources/Late/Late.swift": "import \(top)\n",
    ])
    #expect(faults == ["Package.swift lets Late import \(top)"])
  }

  @Test func aFolderWithoutATargetIsFound() throws {
    #expect(
      try faults(["Sources/Attic/Box.swift": ""])
        == ["Sources/Attic belongs to no target of Package.swift"])
  }

  @Test(arguments: ["Sources/Booking/Slot.swift", "Tests/StoreTests/StoreTests.swift"])
  func aWideCommentIsFound(path: String) throws {
    let words = "import CivilTime\n  /// " + String(repeating: "w", count: 94)
    #expect(try faults([path: words]) == [])
    let name = path.hasPrefix("Tests") ? path : "Booking/Slot.swift"
    #expect(
      try faults([path: words + "w"]) == ["\(name) line 2 has a comment beyond column 100"])
  }

  @Test func aMainThatDoesSomethingIsFound() throws {
    let four = "import Store\nlet store = Store()\nstore.open()\nstore.run()\n"
    #expect(
      try faults(["Sources/coredesk/main.swift": four])
        == ["coredesk/main.swift has 4 lines of code; 3 are enough"])
  }
}

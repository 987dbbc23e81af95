import Foundation
import Testing

/// A made-up house with one fault at a time: the inspection finds each, and nothing in a sound one.
@Suite struct HouseInspectionTests {
  private let plan = HousePlan(
    """
    CBox
    CivilTime
    Booking  > CivilTime
    Store    > Booking
               CBox
    coredesk > Booking Store
    """)

  private let manifest = """
    func room(_ name: String, imports: [Target.Dependency] = []) -> Target {
      .target(name: name, dependencies: imports)
    }
    let package = Package(
      name: "made-up",
      products: [.executable(name: "coredesk", targets: ["coredesk"])],
      targets: [
        library("CBox", links: ["box"]),
        room("CivilTime"),  // room("Attic")
        room("Booking", imports: ["CivilTime"]),
        room(
          "Store",
          imports: [
            "Booking", "CBox",
          ]),
        program("coredesk", imports: ["Booking", "Store"]),
        tests("Store", imports: ["Booking", "CivilTime"]),
        .testTarget(name: "HouseTests", dependencies: ["Booking"]),
      ])
    """

  /// Builds the house in a folder of its own, changed by `files`, and inspects it.
  private func faults(
    _ files: [String: String] = [:], plan: HousePlan? = nil, without: String? = nil
  ) throws -> [String] {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "coredesk-house-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    var all = [
      "Package.swift": manifest,
      "Sources/C/CBox/CBox.c": "",
      "Sources/CivilTime/Day.swift": "import Glibc\n",
      "Sources/Booking/Slot.swift": "// import Foundation\npublic import CivilTime\n",
      "Sources/Store/Deep/Down/Store.swift": "import Booking\nimport CBox\n",
      "Sources/coredesk/main.swift": "// One line.\nimport Store\n\nStore.run()\n",
    ]
    all.merge(files) { $1 }
    if let without { all[without] = nil }
    for (path, text) in all {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try HouseInspection(root: root, plan: plan ?? self.plan).faults()
  }

  @Test func aSoundHouseHasNoFaults() throws {
    #expect(try faults() == [])
  }

  @Test(arguments: [
    "import Store", "  import Store", "public import Store", "@testable import Store",
    "@preconcurrency public import Store", "import struct Store.Row", "import  Store // why",
    "@_spi(Inner) import Store",
  ])
  func anArrowUpwardsIsFound(line: String) throws {
    let found = try faults(["Sources/Booking/Slot.swift": "import CivilTime\n\(line)\n"])
    #expect(found == ["Booking/Slot.swift imports Store"])
  }

  @Test(arguments: ["Foundation", "FoundationNetworking", "Dispatch", "Glibc"])
  func aModuleThatIsNotAllowedIsFound(module: String) throws {
    let found = try faults(["Sources/Booking/Deep/Er.swift": "import \(module)\n"])
    #expect(found == ["Booking/Er.swift imports \(module)"])
  }

  @Test func foundationIsAllowedNowhere() throws {
    let text = """
      #if canImport(FoundationEssentials)
        import FoundationEssentials
      #else
        import Foundation
      #endif
      """
    #expect(
      try faults(["Sources/Store/Data.swift": text]) == ["Store/Data.swift imports Foundation"])
  }

  @Test func aSecondImporterOfALibraryIsFound() throws {
    #expect(
      try faults(["Sources/CivilTime/Box.swift": "import CBox\n"])
        == ["CivilTime/Box.swift imports CBox"])
    var shared = plan
    shared.rooms[1].imports.insert("CBox")
    #expect(
      try faults(plan: shared).contains(#"CBox has 2 importers: ["CivilTime", "Store"]"#))
    var unused = plan
    unused.rooms[3].imports.remove("CBox")
    #expect(try faults(plan: unused).contains("CBox has 0 importers: []"))
  }

  @Test func aCircleIsFound() throws {
    var circle = plan
    circle.rooms[1].imports.insert("Store")
    #expect(
      try faults(plan: circle).contains("CivilTime imports Store, which does not stand above it"))
  }

  @Test func whatImportsAProgramIsFound() throws {
    var wrong = plan
    wrong.rooms.append(.init(name: "Late", imports: ["coredesk"]))
    #expect(try faults(plan: wrong).contains("Late imports coredesk"))
  }

  @Test func aRoomOutsideThePlanIsFound() throws {
    #expect(
      try faults(["Sources/Attic/Box.swift": ""]) == ["Attic does not stand in the plan"])
    #expect(
      try faults(without: "Sources/CivilTime/Day.swift")
        == ["CivilTime stands in the plan and has no folder"])
  }

  @Test func aManifestThatSaysOtherwiseIsFound() throws {
    func faults(_ old: String, _ new: String) throws -> [String] {
      try self.faults(["Package.swift": manifest.replacing(old, with: new)])
    }
    #expect(
      try faults(#"imports: ["CivilTime"]"#, #"imports: ["CivilTime", "CBox"]"#)
        == ["Package.swift lets Booking import CBox"])
    #expect(
      try faults(#""Booking", "CBox","#, #""CBox","#)
        == ["Package.swift does not let Store import Booking"])
    #expect(
      try faults(#"  room("CivilTime"),"#, #"  room("CivilTime"), room("Attic"),"#)
        == ["Package.swift declares Attic, which does not stand in the plan"])
    #expect(
      try faults(#"  room("CivilTime"),"#, "") == ["Package.swift declares no CivilTime"])
  }

  @Test func aMainThatDoesSomethingIsFound() throws {
    let four = "import Store\nlet store = Store()\nstore.open()\nstore.run()\n"
    #expect(
      try faults(["Sources/coredesk/main.swift": four])
        == ["coredesk/main.swift has 4 lines of code"])
  }
}

import Foundation
import Testing

/// `make build` without building: the real Makefile is sound, and each fault of a made-up one is
/// found.
@Suite struct ReleaseBuildTests {
  private static let manifest = """
    let package = Package(
      name: "made-up",
      products: [
        .executable(name: "desk", targets: ["desk"]),
        .executable(
          name: "desk-server", targets: ["desk-server"]),
      ],
      targets: [
        target("Booking"),
        program("desk", imports: ["Booking"]),
        program("desk-server", imports: ["Booking"]),
        .target(name: "TestKit", dependencies: ["Booking"]),
        .executableTarget(name: "Hammer", dependencies: ["TestKit"]),
        tests("Booking", imports: ["TestKit"]),
      ])
    """
  private static let makefile = """
    RELEASE := -c release --static-swift-stdlib

    build: deps
    \tswift build $(RELEASE) --product desk
    \tswift build $(RELEASE) \\
    \t    --product desk-server

    install: build
    \tinstall .build/release/desk .build/release/desk-server $(PREFIX)/bin
    \tfor program in desk desk-server; do .build/release/$$program man; done
    """

  private func text(_ path: String) throws -> String {
    try String(contentsOf: StructureTests.root.appending(path: path), encoding: .utf8)
  }

  @Test func theReleaseBuildsTheProgramsAndNothingElse() throws {
    let makefile = try text("Makefile")
    let faults = ReleaseBuild(makefile: makefile, manifest: try text("Package.swift")).faults()
    #expect(faults.isEmpty, "\n\(faults.joined(separator: "\n"))\n")
    #expect(makefile.contains(/RELEASE := .*--static-swift-stdlib/))
  }

  @Test func aSoundMakefileHasNoFaults() {
    #expect(ReleaseBuild(makefile: Self.makefile, manifest: Self.manifest).faults() == [])
  }

  @Test(arguments: [
    (
      "swift build $(RELEASE) --product desk\n", "swift build $(RELEASE)\n",
      [
        "'swift build $(RELEASE)' names no product, so it builds the tests too",
        "no release is built of the product desk",
        "the Makefile uses .build/release/desk, which it doesn't build",
      ]
    ),
    (
      "--product desk-server", "--product desk-servr",
      [
        "desk-servr isn't a product of Package.swift",
        "no release is built of the product desk-server",
        "the Makefile uses .build/release/desk-server, which it doesn't build",
      ]
    ),
    (
      "install .build/release/desk ", "install .build/release/Hammer ",
      ["the Makefile uses .build/release/Hammer, which it doesn't build"]
    ),
  ])
  func aWrongMakefileIsFound(_ old: String, _ new: String, _ faults: [String]) {
    let makefile = Self.makefile.replacing(old, with: new)
    #expect(ReleaseBuild(makefile: makefile, manifest: Self.manifest).faults() == faults)
  }

  @Test(arguments: [
    (
      #"program("desk", imports: ["Booking"])"#, #"program("desk", imports: ["TestKit"])"#,
      "the product desk contains TestKit"
    ),
    (
      #"target("Booking")"#, #"target("Booking", imports: ["TestKit"])"#,
      "the product desk contains TestKit"
    ),
    (
      #"targets: ["desk"]"#, #"targets: ["desk", "Hammer"]"#, "the product desk contains Hammer"
    ),
  ])
  func aProductWithPartsOfTestsIsFound(_ old: String, _ new: String, _ fault: String) {
    let manifest = Self.manifest.replacing(old, with: new)
    #expect(
      ReleaseBuild(makefile: Self.makefile, manifest: manifest).faults().contains(fault))
  }
}

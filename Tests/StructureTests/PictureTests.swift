import Foundation
import Testing

/// The picture of the targets in How it is built.
@Suite struct PictureTests {
  private struct Arrow: Hashable, Comparable, CustomStringConvertible {
    var from: String
    var to: String
    var description: String { "\(from) ─> \(to)" }

    static func < (a: Arrow, b: Arrow) -> Bool { (a.from, a.to) < (b.from, b.to) }
  }

  /// Each import of Package.swift that no longer way of imports leads to as well.
  private static func imports() throws -> Set<Arrow> {
    let targets = PackageTargets(
      try String(contentsOf: StructureTests.root.appending(path: "Package.swift"), encoding: .utf8))
    func known(_ name: String) -> Set<String> {
      (targets[name]?.imports ?? []).filter { targets[$0]?.isCLibrary == false }
    }
    func reached(from name: String) -> Set<String> {
      known(name).reduce(into: known(name)) { $0.formUnion(reached(from: $1)) }
    }
    return Set(
      targets.entries.filter { $0.name != StructureInspection.testKit }.flatMap { target in
        known(target.name).filter { name in
          !known(target.name).contains { reached(from: $0).contains(name) }
        }.map { Arrow(from: target.name, to: $0) }
      })
  }

  /// The arrows of a picture: a line is one or more chains with `;` between.
  private static func arrows(in picture: Substring) -> [Arrow] {
    picture.split { $0 == "\n" || $0 == ";" }.flatMap { chain in
      let links = chain.split(separator: "─>").map { link in
        link.split { $0 == "," || $0 == " " }.map(String.init)
      }
      return zip(links, links.dropFirst()).flatMap { from, to in
        from.flatMap { name in to.map { Arrow(from: name, to: $0) } }
      }
    }
  }

  @Test func itHasEachArrowOnce() throws {
    let page = try String(
      contentsOf: StructureTests.root.appending(
        path: "Sources/coredesk/coredesk.docc/HowItIsBuilt.md"), encoding: .utf8)
    let blocks = page.split(separator: "```\n", omittingEmptySubsequences: false)
    let picture = try #require(blocks.first { $0.contains("─>") && !$0.contains("|") })
    let drawn = Self.arrows(in: picture)
    #expect(drawn.count == Set(drawn).count, "\(drawn.sorted())")
    let imports = try Self.imports()
    #expect(imports.count > 30)
    #expect(imports.subtracting(drawn).sorted() == [], "not drawn")
    #expect(Set(drawn).subtracting(imports).sorted() == [], "drawn without an import")
  }
}

import Foundation
import Testing

/// Every input that `make fuzz` starts from, and every one that broke something once.
@Suite struct FuzzCorpusTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "corpus")

  @Test(arguments: FuzzTarget.all.map(\.name))
  func theCorpusBreaksNothing(_ name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let folder = Self.corpus.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.count >= 10, "a target starts from seeds in corpus/\(name)")
    for file in files {
      let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
      // libFuzzer would cut it off.
      #expect(bytes.count <= target.longest, "\(name)/\(file) is longer than what is tried")
      #expect(throws: Never.self, "\(name)/\(file)") { try target.check(bytes) }
    }
  }

  @Test func everyCorpusHasItsTarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path)
    #expect(Set(folders) == Set(FuzzTarget.all.map(\.name)))
  }
}

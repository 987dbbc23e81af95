import Foundation

/// A page of the README or the guides, with its examples.
///
/// `<!-- screen rows 1-24 after: b smi Enter -->` before a block says which rows of the console the
/// block shows, and after which keys. `<!-- transcript -->` says that the block is what plain mode
/// prints if it gets the lines after its prompts. Readers of the page don't see these comments.
struct GuidePage {
  /// The path from the top folder.
  let path: String
  let text: String

  static let top = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardizedFileURL

  /// The Markdown files of the top folder, and the guides in the programs' targets.
  static let all: [String] = {
    let guides = ["coredesk", "coredesk-server"].flatMap { target in
      names(in: "Sources/\(target)/\(target).docc")
    }
    return names(in: "") + guides
  }()

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: Self.top.appending(path: path), encoding: .utf8)
  }

  /// The Markdown files of a folder.
  private static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: top.appending(path: folder).path)
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map {
      folder.isEmpty ? $0 : "\(folder)/\($0)"
    }
  }

  /// A block that shows rows of the console.
  struct Screen {
    let rows: ClosedRange<Int>
    let keys: [String]
    let block: Range<String.Index>
    let shown: [String]
  }

  var screens: [Screen] {
    text.matches(of: /<!-- screen rows (\d+)-(\d+) after:(.*) -->\n```\n((?s).*?)```\n/).map {
      Screen(
        rows: Int($0.1)!...Int($0.2)!, keys: $0.3.split(separator: " ").map(String.init),
        block: $0.4.startIndex..<$0.4.endIndex,
        shown: $0.4.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
          .map(String.init))
    }
  }

  /// The blocks that show what plain mode prints.
  var transcripts: [Range<String.Index>] {
    text.matches(of: /<!-- transcript -->\n```\n((?s).*?)```\n/).map {
      $0.1.startIndex..<$0.1.endIndex
    }
  }

  /// The files that the page links to, as paths from its own folder.
  var links: [String] {
    text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/).map { String($0.1) }
  }

  /// Writes the page with new text in some of its blocks.
  func replace(_ blocks: [(Range<String.Index>, String)]) throws {
    var text = text
    for (block, shown) in blocks.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      text.replaceSubrange(block, with: shown)
    }
    try text.write(to: Self.top.appending(path: path), atomically: true, encoding: .utf8)
  }
}

import Foundation
import TestKit
import Testing

extension EndToEnd {
  /// The README and the guides show what the programs really do. `make guides` retakes their
  /// screens and transcripts.
  @Suite(.serialized) struct GuideTests {
    /// Whether to write the examples instead of comparing them.
    private static let writes =
      ProcessInfo.processInfo.environment["COREDESK_WRITE_GUIDES"] != nil

    private func desk() -> Desk {
      let desk = Desk()
      desk.environment["COREDESK_NOW"] = "2026-11-24T10:41:00+11:00"
      return desk
    }

    @Test(arguments: GuidePage.all) func screensAreTheConsoles(_ name: String) throws {
      let page = try GuidePage(name)
      var blocks: [(Range<String.Index>, String)] = []
      for example in page.screens {
        let desk = desk()
        // Its folder must exist as long as the terminal.
        try withExtendedLifetime(desk) {
          let console = try desk.console()
          _ = try console.waitForDiary()
          for key in example.keys { try press(key, on: console) }
          let rows = try rows(of: example, on: console)
          blocks.append((example.block, rows.map { $0 + "\n" }.joined()))
        }
      }
      if Self.writes { try page.replace(blocks) }
    }

    @Test(arguments: GuidePage.all) func transcriptsArePlainMode(_ name: String) throws {
      let page = try GuidePage(name)
      var blocks: [(Range<String.Index>, String)] = []
      for block in page.transcripts {
        let transcript = page.text[block]
        let lines = transcript.split(separator: "\n").filter { $0.hasPrefix(">") }
          .map { String($0.dropFirst().drop { $0 == " " }) }
        let done = try desk().plain(lines)
        let output = done.output.replacingOccurrences(of: "> \n", with: ">\n")
        blocks.append((block, output))
        if !Self.writes { #expect(output == transcript, "'make guides' takes it anew") }
      }
      if Self.writes { try page.replace(blocks) }
    }

    @Test(arguments: GuidePage.all) func everyLinkLeadsToAFile(_ name: String) throws {
      let folder = GuidePage.top.appending(path: name).deletingLastPathComponent()
      for link in try GuidePage(name).links {
        let target = folder.appending(path: link).standardizedFileURL.path
        #expect(FileManager.default.fileExists(atPath: target), "\(link)")
      }
    }

    /// An example without a comment before it isn't tried.
    @Test func theExamplesAreMarked() throws {
      let pages = try GuidePage.all.map(GuidePage.init)
      #expect(pages.map(\.screens.count).reduce(0, +) >= 5)
      #expect(pages.map(\.transcripts.count).reduce(0, +) >= 1)
    }

    /// The table of targets lists the folders of Sources.
    @Test func theGuideListsEveryTarget() throws {
      let guide = try GuidePage("Sources/coredesk/coredesk.docc/HowItIsBuilt.md")
      let table = try #require(guide.text.components(separatedBy: "| target | is |").last)
      let rows = table.split(separator: "\n").prefix { $0.hasPrefix("|") }
      let listed = rows.flatMap { row in
        row.split(separator: "|").first?.matches(of: /`([^`]+)`/).map { String($0.1) } ?? []
      }
      let folders = try FileManager.default.contentsOfDirectory(
        atPath: GuidePage.top.appending(path: "Sources").path)
      #expect(listed.sorted() == folders.filter { $0 != "C" }.sorted())
    }

    /// Every type that the guide names is declared in Sources.
    @Test func theGuideNamesTypesThatExist() throws {
      let guide = try GuidePage("Sources/coredesk/coredesk.docc/HowItIsBuilt.md")
      let sources = GuidePage.top.appending(path: "Sources")
      var declared = Set(try FileManager.default.contentsOfDirectory(atPath: sources.path))
      let files = FileManager.default.enumerator(atPath: sources.path)
      while let file = files?.nextObject() as? String {
        guard file.hasSuffix(".swift") else { continue }
        let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
        declared.formUnion(
          text.matches(of: /(?:struct|class|actor|enum|protocol) ([A-Z]\w+)/).map { String($0.1) })
      }
      let named = guide.text.matches(of: /`([A-Z][a-z]\w*|API\w+|HTTP\w+)`/).map { String($0.1) }
      #expect(named.count > 40)
      for name in Set(named).subtracting(["Foundation", "FoundationEssentials"]) {
        #expect(declared.contains(name), "\(name)")
      }
    }

    /// It says what coredesk is, how to start, and where to read on.
    @Test func theReadmeIsShortAndLeadsToEveryGuide() throws {
      let readme = try GuidePage("README.md")
      #expect(readme.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
      #expect(readme.screens.count == 1)
      let guides = GuidePage.all.filter { $0.contains("/") }
      #expect(guides.count >= 8)
      #expect(Set(readme.links).isSuperset(of: guides))
    }

    /// A word that tmux knows as a key is pressed, any other is typed.
    private func press(_ key: String, on console: Tmux) throws {
      let names = [
        "Enter", "Escape", "Tab", "Space", "Up", "Down", "Left", "Right", "F1", "F2", "F3", "F4",
      ]
      if names.contains(key) || key.hasPrefix("C-") {
        try console.press(key)
      } else {
        try console.type(key)
      }
    }

    private func rows(of example: GuidePage.Screen, on console: Tmux) throws -> [String] {
      let range = example.rows.lowerBound - 1..<example.rows.upperBound
      if !Self.writes {
        let what = "what the guide shows after \(example.keys); 'make guides' takes it anew"
        return try console.wait(for: what) { screen in
          screen.count >= range.upperBound && Array(screen[range]) == example.shown
        }
      }
      var last: (screen: [String], times: Int) = ([], 0)
      let screen = try console.wait(for: "a screen that stays") { screen in
        last = (screen, screen == last.screen ? last.times + 1 : 0)
        return last.times == 60
      }
      return Array(screen[range])
    }
  }
}

extension Desk {
  /// Pipes lines into plain mode and waits for its end.
  func plain(_ lines: [String]) throws -> Finished {
    folder.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    return try Finished.running(
      [
        "/bin/sh", "-c", "cat \"$1\" | \"$2\" --plain", "sh", folder.file("lines"),
        Self.program("coredesk"),
      ], environment: environment)
  }
}

import Foundation
import TestKit
import Testing

extension EndToEnd {
  @Suite struct ThemesTests {
    let desk = Desk()

    @Test func everyShippedThemeHasItsLine() throws {
      let done = try desk.run("themes")
      #expect(done.status == 0)
      let lines = done.output.split(separator: "\n")
      for name in [
        "default", "light", "high-contrast", "monochrome", "colour-blind-safe", "gruvbox", "nord",
        "solarized",
      ] {
        let line = lines.first { $0.dropFirst(2).hasPrefix(name + " ") }
        #expect(line?.contains("┃ SMITH") == true, "\(name)")
      }
      #expect(lines.filter { $0.hasPrefix("▸ default") }.count == 1)
      // Into a pipe go no colours.
      #expect(!done.output.contains("\u{1B}"))
    }

    @Test func aBrokenThemeIsToldAndHidesNoOther() throws {
      let folder = desk.folder.file("config/coredesk/themes")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try "[roles]\ncalendar.free = no-colour\n".write(
        toFile: folder + "/mine.theme", atomically: true, encoding: .utf8)
      let done = try desk.run("themes", "--json")
      #expect(done.status == 0)
      let object =
        try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any]
      let themes = try #require(object?["themes"] as? [[String: Any]])
      let mine = themes.first { $0["name"] as? String == "mine" }
      #expect((mine?["fault"] as? String)?.contains("line 2") == true)
      #expect(themes.count >= 9)
    }
  }
}

extension EndToEnd {
  /// A theme that is edited while the console runs.
  @Suite struct ThemeReloadTests {
    let desk = Desk()

    private func write(_ text: String) throws {
      let folder = desk.folder.file("config/coredesk/themes")
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try text.write(toFile: "\(folder)/own.theme", atomically: true, encoding: .utf8)
    }

    @Test func anEditIsSeenAtOnceAndAFaultIsTold() throws {
      let text = try String(contentsOfFile: shipped, encoding: .utf8)
      try write(text)
      desk.environment["COREDESK_THEME"] = "own"
      let console = try desk.console()
      try console.waitForDiary()
      try write(text + "\nnonsense\n")
      try console.wait(for: "own.theme line")
      // The old colours stay, and the desk works on.
      try console.press("]")
      try console.wait(for: "tomorrow")
      try write(text + "\n\n\nnonsense again\n")
      try console.wait(for: "own.theme line")
      try write(text)
      try console.wait(for: "the message to go") { !$0.joined().contains("own.theme line") }
      try console.press("q")
      let status = try Deadline(seconds: 5).wait(for: "the end") { try console.exitStatus() }
      #expect(status == 0)
    }

    private var shipped: String {
      URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../themes/nord.theme"
      ).standardizedFileURL.path
    }
  }
}

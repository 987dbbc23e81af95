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
      // A pipe gets no colours.
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
      let page = try desk.run("themes")
      let lines = page.output.split(separator: "\n")
      let row = try #require(lines.firstIndex { $0.hasPrefix("  mine ") })
      #expect(lines[row].contains("┃ SMITH"), "the rest of the theme is shown")
      #expect(lines[row + 1].contains("mine.theme line 2: \"no-colour\" is neither"))
    }

    @Test func theDoctorNamesEveryWrongLine() throws {
      desk.folder.write(
        "[palette]\nleaf = gren\n[roles]\ncalendar.fre = leaf\n",
        to: "config/coredesk/themes/mine.theme")
      desk.environment["COREDESK_THEME"] = "mine"
      let done = try desk.run("--demo", "doctor", "--json")
      #expect(done.status == 78)
      let object =
        try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any]
      let checks = try #require(object?["checks"] as? [[String: String]])
      let wrong = checks.filter { $0["check"] == "theme and keys" }
      #expect(wrong.map { $0["state"] } == ["wrong", "wrong"])
      #expect(
        wrong[0]["words"]?.hasSuffix("line 2: \"gren\" isn't a colour; did you mean green?") == true
      )
      #expect(
        wrong[1]["words"]?.hasSuffix(
          "line 4: I don't know the role calendar.fre; did you mean calendar.free?") == true)
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
      try write(text + "\n[roles]\ncalendar.fre = green\n")
      try console.wait(for: "calendar.free?")
      // The old colours stay, and the desk still works.
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

    /// At the start too, and the first key still works.
    @Test func aFaultIsToldAtTheStart() throws {
      try write("[theme]\ninherits = default\n[roles]\ncalendar.fre = green\n")
      desk.environment["COREDESK_THEME"] = "own"
      let console = try desk.console()
      try console.waitForDiary()
      try console.wait(for: "own.theme line 4: I don't know the role calendar.fre")
      try console.press("]")
      try console.wait(for: "tomorrow")
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

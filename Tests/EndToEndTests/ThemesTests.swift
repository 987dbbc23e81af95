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

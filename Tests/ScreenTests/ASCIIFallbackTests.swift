import Foundation
import Testing

@testable import Screen

@Suite struct ASCIIFallbackTests {
  @Test func everyGlyphKeepsItsColumns() {
    var grid = Grid(size: Size(columns: 28, rows: 4))
    grid.put("┌─ Müller ─────────────────┐", at: Point(column: 0, row: 0))
    grid.put("└──────────────────────────┘", at: Point(column: 0, row: 3))
    for column in [0, 27] {
      grid.verticalLine(at: Point(column: column, row: 1), rows: 2, style: .plain)
    }
    grid.put("┃ 王 小明 … ✓ · ▆▁ e\u{301}x 👩", in: grid.bounds.inset(columns: 2, rows: 1))
    grid.put("Nguyễn, José", at: Point(column: 2, row: 2))
    #expect(
      grid.inASCII.text == """
        +- Muller -----------------+
        | | ?  ? ?  ~ v . #_ ex ?  |
        | Nguyen, Jose             |
        +--------------------------+
        """)
    #expect(grid.inASCII.text.utf8.allSatisfy { $0 < 0x7F })
    #expect(grid.inASCII.inASCII == grid.inASCII)
  }
}

extension ASCIIFallbackTests {
  @Test func aLineOfTextIsPutIntoASCIIToo() {
    #expect(SafeText.ascii("Nguyễn, José · 09:00–09:30 … 王") == "Nguyen, Jose . 09:00-09:30 ~ ?")
    #expect(SafeText.ascii("\u{1B}[2J\n\u{7F}").utf8.allSatisfy { (0x20..<0x7F).contains($0) })
  }
}

extension ASCIIFallbackTests {
  /// Every character in the sentences and pictures of the console and the commands has an ASCII
  /// one.
  @Test(arguments: ["ConsoleViews", "Console", "Verbs", "CommandLine"])
  func noGlyphOfOurOwnIsLost(_ target: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/\(target)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//")
      {
        let lost = line.unicodeScalars.filter {
          $0.value > 0x7E && ASCIIFallback.glyph(for: $0) == "?"
        }
        #expect(lost.isEmpty, "\(lost.map { String($0) }) in \(file)")
      }
    }
  }

  @Test func controlsOfOurOwnStay() {
    #expect(SafeText.asciiKeepingControls("a\u{1B}[31mé…\n\tb") == "a\u{1B}[31me~\n\tb")
  }
}

import Configuration
import ConsoleViews
import Foundation
import Screen
import Testing

/// The themes in this checkout are complete, and legible by the contrast of WCAG 2.1, 1.4.3.
@Suite struct ShippedThemesTests {
  private static let names = [
    "default", "light", "high-contrast", "monochrome", "colour-blind-safe", "gruvbox", "nord",
    "solarized",
  ]

  private func theme(_ name: String) throws -> Theme {
    let folder = Self.checkout.appending(path: "themes").path
    let reading = try ThemeLibrary(folders: [folder], .console).theme(name)
    #expect(reading.problems == [])
    return reading.theme
  }

  private static var checkout: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// A theme without a line for a role may have forgotten it.
  @Test(arguments: names)
  func everyThemeSetsEveryRoleAndNoOther(_ name: String) throws {
    let roles = Set(ThemeRole.allCases.filter { !$0.isOptional }.map(\.name))
    // Only a theme that draws all types alike sets this role.
    #expect(Set(try theme(name).styles.keys).subtracting([ThemeRole.type.name]) == roles)
  }

  /// At least one of them shows how to set an optional role.
  @Test func togetherTheySetEveryRole() throws {
    let set = try Self.names.reduce(into: Set<String>()) {
      $0.formUnion(try theme($1).styles.keys)
    }
    #expect(set == Set(ThemeRole.allCases.map(\.name)))
  }

  /// The guide's table has a line for each role, in the order of the list, with its summary.
  @Test func theGuideDescribesEveryRoleAndNoOther() throws {
    let guide = try String(
      contentsOf: Self.checkout.appending(
        path: "Sources/coredesk/coredesk.docc/ThemesAndKeys.md"), encoding: .utf8)
    let table = try #require(guide.components(separatedBy: "| role | styles |").dropFirst().first)
    let rows = table.split(separator: "\n").dropFirst().prefix { $0.hasPrefix("|") }
    #expect(rows.map(String.init) == ThemeRole.allCases.map { "| `\($0.name)` | \($0.summary) |" })
  }

  /// Without colours the monochrome theme is drawn, so that depth is left out.
  @Test(arguments: names, ColourDepth.allCases.filter { $0 > .none })
  func theSelectionStandsOutAtAnyDepth(_ name: String, _ depth: ColourDepth) throws {
    let theme = try theme(name)
    let pairs: [(ThemeRole, ThemeRole)] = [
      (.selected, .row), (.selectedUnfocused, .row), (.cursor, .free), (.cursor, .booked),
      (.badgeProduction, .header),
    ]
    for (marked, plain) in pairs {
      #expect(depth.reduce(theme[marked]) != depth.reduce(theme[plain]), "\(marked)")
    }
  }

  /// The built-in themes repeat two files, because they are needed without any: one for `NO_COLOR`,
  /// and one for a program without its files.
  @Test(arguments: [
    (Theme.monochrome, "monochrome", ColourDepth.none), (.sixteenColours, "default", .sixteen),
  ])
  func aBuiltInThemeLooksLikeItsFile(
    _ builtIn: Theme, _ name: String, _ depth: ColourDepth
  ) throws {
    let file = try theme(name).styles.mapValues(depth.reduce)
    #expect(builtIn.styles.keys.sorted() == file.keys.sorted())
    for (role, style) in builtIn.styles { #expect(style == file[role], "\(role)") }
  }

  @Test func monochromeUsesNoColour() throws {
    for (role, style) in try theme("monochrome").styles {
      #expect(style.foreground == .standard && style.background == .standard, "\(role)")
    }
  }

  /// Every theme in the folder is tested here.
  @Test func theFolderHoldsTheseThemes() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.checkout.appending(path: "themes").path)
    #expect(files.sorted() == Self.names.map { "\($0).theme" }.sorted())
  }

  @Test(arguments: [
    ("light", 4.5), ("high-contrast", 7), ("colour-blind-safe", 4.5), ("gruvbox", 4.5),
    ("nord", 4.5), ("solarized", 4.5),
  ])
  func textOnItsOwnBackgroundIsLegible(_ name: String, _ least: Double) throws {
    for (role, style) in try theme(name).styles where !style.attributes.contains(.reverse) {
      let text = try #require(luminance(style.foreground), "\(role) leaves its colour open")
      let ground = try #require(luminance(style.background), "\(role) leaves its ground open")
      #expect(contrast(text, ground) >= least, "\(role)")
    }
  }

  /// The terminal's own background may be any colour.
  @Test func theDefaultIsLegibleOnBlackAndOnWhite() throws {
    for (role, style) in try theme("default").styles {
      guard let text = luminance(style.foreground) else { continue }
      if let ground = luminance(style.background) {
        #expect(contrast(text, ground) >= 4.5, "\(role)")
      } else {
        #expect(contrast(text, 0) >= 3 && contrast(text, 1) >= 3, "\(role)")
      }
    }
  }

  @Test func theHuesOfTheDefaultSurviveSixteenColours() throws {
    let theme = try theme("default")
    let expected: [(ThemeRole, Colour)] = [
      (.free, .green), (.arrived, .cyan), (.cancelled, .red), (.now, .yellow),
      (.badgeProduction, .indexed(15)),
    ]
    for (role, colour) in expected {
      #expect(ColourDepth.sixteen.reduce(theme[role]).foreground == colour, "\(role)")
    }
    #expect(ColourDepth.sixteen.reduce(theme[.badgeProduction]).background == .red)
  }

  /// The states of a cell mustn't differ only in a hue that many people don't see. They have marks
  /// too.
  @Test(arguments: Sight.allCases)
  func theSafeThemeIsToldApartByEverySight(_ sight: Sight) throws {
    let theme = try theme("colour-blind-safe")
    let states: [ThemeRole] = [.free, .booked, .cancelled]
    for (index, one) in states.enumerated() {
      for other in states[(index + 1)...] {
        let seen = try [one, other].map { role in
          try #require(sight.lab(theme[role].foreground), "\(role) leaves its colour open")
        }
        let difference = zip(seen[0], seen[1]).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
        #expect(difference.squareRoot() >= 30, "\(one) and \(other)")
      }
    }
  }

  private func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private func luminance(_ colour: Colour) -> Double? {
    guard case .rgb(let red, let green, let blue) = colour.kind else { return nil }
    let parts = [red, green, blue].map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}

import Configuration
import Screen
import Testing

@Suite struct ThemeFileTests {
  private let shop = try! Workshop()

  private func library() -> ThemeLibrary { ThemeLibrary(folders: ["\(shop.home)/themes"]) }

  /// The theme these texts as `a.theme`, `b.theme` and so on make of `a`.
  private func theme(_ texts: String...) throws -> Theme {
    for (name, text) in zip("abc", texts) { try shop.write("themes/\(name).theme", text) }
    return try library().theme("a")
  }

  @Test func stylesAreWords() throws {
    let theme = try theme(
      """
      [palette]
      leaf = #30a050
      own = 214
      [roles]
      text = default
      calendar.free = leaf on bright-black bold
      calendar.booked = on own
      list.selected = reverse underline
      """)
    #expect(
      theme["calendar.free"]
        == Style(
          foreground: .rgb(0x30, 0xA0, 0x50), background: .indexed(8), attributes: .bold))
    #expect(theme["calendar.booked"] == Style(background: .indexed(214)))
    #expect(theme["list.selected"].attributes == [.reverse, .underline])
    #expect(theme["calendar.free.own"] == theme["calendar.free"])
  }

  @Test func anHeirMayChangeThePalette() throws {
    let theme = try theme(
      "[theme]\ninherits = b\n[palette]\nleaf = red\n[roles]\ndim = dim",
      "[palette]\nleaf = green\n[roles]\ncalendar.free = leaf\ndim = leaf")
    #expect(theme["calendar.free"].foreground == .red)
    #expect(theme["dim"] == Style(attributes: .dim))
  }

  @Test(arguments: [
    (
      "[roles]\ntext = grene",
      "~/themes/a.theme line 2: grene is neither a colour nor an attribute; did you mean green?"
    ),
    (
      "[roles]\n\ntext = green red",
      "~/themes/a.theme line 3: green red has two colours; write COLOUR on COLOUR for a background."
    ),
    (
      "[roles]\ntext = on red on blue",
      "~/themes/a.theme line 2: on stands twice in on red on blue."
    ),
    (
      "[palette]\nleaf = #30a05",
      "~/themes/a.theme line 2: #30a05 is no colour; use #rrggbb, 0 to 255, default or a name "
        + "such as bright-blue."
    ),
    (
      "[colors]\nleaf = red",
      "~/themes/a.theme line 2: unknown section [colors]; a theme has [theme], [palette] and "
        + "[roles]."
    ),
    (
      "[theme]\nname = x",
      "~/themes/a.theme line 2: unknown key name in [theme]; only inherits stands there."
    ),
    (
      "[theme]\ninherits = zebra",
      "~/themes/a.theme line 2: there is no theme zebra to inherit; there are a, monochrome, "
        + "sixteen-colours."
    ),
    (
      "[theme]\ninherits = a",
      "~/themes/a.theme line 2: themes inherit in a circle: a, a."
    ),
  ])
  func mistakesAreToldWithTheirLine(_ text: String, _ sentence: String) throws {
    #expect(try shop.complaint { _ = try theme(text) } == sentence)
  }

  @Test func circlesAreFound() throws {
    #expect(
      try shop.complaint {
        _ = try theme(
          "[theme]\ninherits = b", "[theme]\ninherits = c", "\n[theme]\ninherits = a")
      } == "~/themes/c.theme line 3: themes inherit in a circle: a, b, c, a.")
  }

  @Test func choosing() throws {
    try shop.write("themes/dusk.theme", "[roles]\ntext = blue")
    let path = try shop.write("own/one.theme", "[roles]\ntext = red")
    var settings = Settings()
    func chosen(_ option: String? = nil, _ variables: [String: String] = [:]) throws -> String {
      try library().choose(option: option, settings, shop.surroundings(variables)).name
    }
    #expect(try chosen() == "sixteen-colours")
    settings.theme = "dusk"
    #expect(try chosen() == "dusk")
    #expect(try chosen(nil, ["COREDESK_THEME": "monochrome"]) == "monochrome")
    #expect(try chosen(nil, ["NO_COLOR": "1"]) == "monochrome")
    #expect(try chosen("dusk", ["NO_COLOR": "1"]) == "dusk")
    #expect(try chosen(path, ["COREDESK_THEME": "monochrome"]) == path)
    #expect(
      try shop.complaint { _ = try chosen("../dusk") } == "There is no theme file ../dusk.")
    #expect(
      try shop.complaint { _ = try chosen("dawn") }
        == "There is no theme dawn; there are dusk, monochrome, sixteen-colours.")
  }

  @Test func installedAndBuiltThemesAreFound() throws {
    let folders = Folders(shop.surroundings())
    let installed = Surroundings(
      variables: [:], home: shop.home, executable: "\(shop.home)/usr/bin/coredesk")
    try shop.write("usr/share/coredesk/themes/default.theme", "[roles]\ntext = blue")
    #expect(
      try ThemeLibrary(folders, installed).choose(option: nil, Settings(), installed)["text"]
        .foreground == .blue)
    let built = Surroundings(
      variables: [:], home: shop.home, executable: "\(shop.home)/src/.build/x/release/coredesk")
    try shop.write("src/Package.swift", "")
    try shop.write("src/themes/default.theme", "[roles]\ntext = red")
    #expect(
      try ThemeLibrary(folders, built).choose(option: nil, Settings(), built)["text"].foreground
        == .red)
  }
}

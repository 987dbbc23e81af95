import Configuration
import ConsoleViews
import Screen
import Testing

@Suite struct ThemeFileTests {
  private let shop = try! Workshop()

  private func library() -> ThemeLibrary {
    ThemeLibrary(folders: ["\(shop.home)/themes"], .console)
  }

  /// The theme `a`, with these texts as `a.theme`, `b.theme` and so on.
  private func reading(_ texts: String...) throws -> ThemeReading {
    for (name, text) in zip("abc", texts) { try shop.write("themes/\(name).theme", text) }
    return try library().theme("a")
  }

  /// The problems of a reading, with the folder of the test as `~`.
  private func complaints(_ reading: ThemeReading) -> [String] {
    reading.problems.map { $0.sentence.replacing(shop.home, with: "~") }
  }

  @Test func stylesAreWords() throws {
    let reading = try reading(
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
    #expect(reading.problems == [])
    let theme = reading.theme
    #expect(
      theme[.free]
        == Style(
          foreground: .rgb(0x30, 0xA0, 0x50), background: .indexed(8), attributes: .bold))
    #expect(theme[.booked] == Style(background: .indexed(214)))
    #expect(theme[.selected].attributes == [.reverse, .underline])
    #expect(theme[.selectedUnfocused] == theme[.selected])
  }

  @Test func anHeirMayChangeThePalette() throws {
    let reading = try reading(
      "[theme]\ninherits = b\n[palette]\nleaf = red\n[roles]\ndim = dim",
      "[palette]\nleaf = green\n[roles]\ncalendar.free = leaf\ndim = leaf")
    #expect(reading.problems == [])
    #expect(reading.theme[.free].foreground == .red)
    #expect(reading.theme[.dim] == Style(attributes: .dim))
  }

  /// A prefix gives its style to the roles below it that the theme leaves out.
  @Test func aPrefixIsEnough() throws {
    let reading = try reading("[roles]\ncalendar = green\ncalendar.booked = red")
    #expect(reading.problems == [])
    #expect(reading.theme[.free].foreground == .green)
    #expect(reading.theme[.booked].foreground == .red)
  }

  @Test(arguments: [
    (
      "[roles]\ntext = grene",
      "~/themes/a.theme line 2: \"grene\" is neither a colour nor an attribute; did you mean green?"
    ),
    (
      "[roles]\ntext = red blod",
      "~/themes/a.theme line 2: \"blod\" is neither a colour nor an attribute; did you mean bold?"
    ),
    (
      "[roles]\n\ntext = green red",
      "~/themes/a.theme line 3: green red has two colours; write COLOUR on COLOUR for a background."
    ),
    (
      "[roles]\ntext = on red on blue",
      "~/themes/a.theme line 2: on red on blue has \"on\" twice; write COLOUR on COLOUR."
    ),
    (
      "[roles]\ncalendar.fre = green",
      "~/themes/a.theme line 2: I don't know the role calendar.fre; did you mean calendar.free?"
    ),
    (
      "[roles]\nzebra = green",
      "~/themes/a.theme line 2: I don't know the role zebra; 'coredesk themes --help' lists them "
        + "all."
    ),
    (
      "[palette]\nleaf = #30a05",
      "~/themes/a.theme line 2: \"#30a05\" isn't a colour; use #rrggbb, 0 to 255, default or a "
        + "name such as bright-blue."
    ),
    (
      "[palette]\nleaf = briht-blue",
      "~/themes/a.theme line 2: \"briht-blue\" isn't a colour; did you mean bright-blue?"
    ),
    (
      "[colors]\nleaf = red\nbark = blue",
      "~/themes/a.theme line 2: I don't know the section [colors]; a theme has [theme], [palette] "
        + "and [roles]."
    ),
    (
      "[role]\ntext = red",
      "~/themes/a.theme line 2: I don't know the section [role]; did you mean [roles]?"
    ),
    (
      "[theme]\nname = x",
      "~/themes/a.theme line 2: I don't know name in [theme]; it takes only inherits."
    ),
    (
      "[theme]\ninherits = zebra",
      "~/themes/a.theme line 2: there is no theme zebra to inherit; there are other."
    ),
    (
      "[theme]\ninherits = othr",
      "~/themes/a.theme line 2: there is no theme othr to inherit; did you mean other?"
    ),
    (
      "[theme]\ninherits = a",
      "~/themes/a.theme line 2: themes inherit in a circle: a, a."
    ),
    (
      "[roles]\ntext red",
      "~/themes/a.theme line 2: neither a [section] nor name = value."
    ),
    (
      "[roles]\ntext = red\ntext = blue",
      "~/themes/a.theme line 3: text is already given in line 2; keep one of the two."
    ),
  ])
  func aMistakeIsReportedWithItsLineAndTheRestCounts(_ text: String, _ sentence: String) throws {
    try shop.write("themes/other.theme", "[roles]\ndim = blue")
    let reading = try reading(text + "\n[roles]\ncalendar.leave = magenta")
    #expect(complaints(reading) == [sentence])
    #expect(reading.theme[.leave].foreground == .magenta)
  }

  @Test func circlesAreFound() throws {
    let reading = try reading(
      "[theme]\ninherits = b\n[roles]\ntext = red", "[theme]\ninherits = c",
      "\n[theme]\ninherits = a\n[roles]\ncalendar = blue")
    #expect(
      complaints(reading) == [
        "~/themes/c.theme line 3: themes inherit in a circle: a, b, c, a."
      ])
    #expect(reading.theme[.free].foreground == .blue)
    #expect(reading.theme[.text].foreground == .red)
  }

  /// A wrong line counts as if it weren't there.
  @Test func aWrongLineFallsBackToWhatIsInherited() throws {
    let reading = try reading(
      """
      [theme]
      inherits = b
      [palette]
      leaf = gren
      [roles]
      calendar.free = leaf
      calendar.booked = blu on
      calendar.pause = red
      """, "[palette]\nleaf = cyan\n[roles]\ncalendar = yellow\ncalendar.booked = magenta")
    #expect(
      complaints(reading) == [
        "~/themes/a.theme line 4: \"gren\" isn't a colour; did you mean green?",
        "~/themes/a.theme line 7: \"blu\" is neither a colour nor an attribute; did you mean blue?",
        "~/themes/a.theme line 8: I don't know the role calendar.pause; did you mean calendar.past?",
      ])
    #expect(reading.theme[.free].foreground == .cyan)
    #expect(reading.theme[.booked].foreground == .magenta)
    #expect(reading.theme[.leave].foreground == .yellow)
    #expect(
      reading.notice
        == "a.theme line 4: \"gren\" isn't a colour; did you mean green? 2 more problems: coredesk doctor"
    )
  }

  /// The usual colours are better than none.
  @Test func whereNothingCanBeInheritedTheDefaultIs() throws {
    try shop.write(
      "themes/default.theme", "[palette]\nleaf = cyan\n[roles]\nlist.selected = reverse")
    let reading = try reading("[theme]\ninherits = zebra\n[roles]\ncalendar.free = leaf")
    #expect(reading.problems.count == 1)
    #expect(reading.theme[.selected].attributes == .reverse)
    #expect(reading.theme[.free].foreground == .cyan)
  }

  @Test func choosing() throws {
    try shop.write("themes/dusk.theme", "[roles]\ntext = blue")
    let path = try shop.write("own/one.theme", "[roles]\ntext = red")
    var settings = Settings()
    func chosen(_ option: String? = nil, _ variables: [String: String] = [:]) throws -> String {
      try library().choose(option: option, settings, shop.surroundings(variables)).theme.name
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
    #expect(
      try shop.complaint { _ = try chosen("dus") } == "There is no theme dus; did you mean dusk?")
  }

  @Test func installedAndBuiltThemesAreFound() throws {
    let folders = Folders(shop.surroundings())
    let installed = Surroundings(
      variables: [:], home: shop.home, executable: "\(shop.home)/usr/bin/coredesk")
    try shop.write("usr/share/coredesk/themes/default.theme", "[roles]\ntext = blue")
    #expect(
      try ThemeLibrary(folders, installed, .console)
        .choose(option: nil, Settings(), installed).theme[.text].foreground == .blue)
    let built = Surroundings(
      variables: [:], home: shop.home, executable: "\(shop.home)/src/.build/x/release/coredesk")
    try shop.write("src/Package.swift", "")
    try shop.write("src/themes/default.theme", "[roles]\ntext = red")
    #expect(
      try ThemeLibrary(folders, built, .console)
        .choose(option: nil, Settings(), built).theme[.text].foreground == .red)
  }
}

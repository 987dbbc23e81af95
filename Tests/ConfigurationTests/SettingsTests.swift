import CivilTime
import Configuration
import CoreplusAPI
import Foundation
import Testing

@Suite struct SettingsTests {
  private let shop = try! Workshop()

  @Test func everythingAFileCanSay() throws {
    let settings = try shop.settings(
      """
      # the clinic
      [profile riverside]
      environment = production
      url = https://api.example:8443/prefix
      consumer-id = 11111111-2222-3333-4444-555555555555
      access-token = \(String(repeating: "t", count: 900))
      secret = not ; a comment = here
      issuer = https://riverside.example
      audience = http://coreplus.com.au
      ca-file = ca.pem

      [console]
      profile = riverside
      theme = light
      lock-after = 10
      [calendar]
      row-minutes = 30
      first-hour = 7
      week-start = sunday
      [keys]
      book = b F2
      open = ;
      """)
    let profile = try #require(settings.profiles.first)
    #expect(profile.name == "riverside")
    #expect(profile.environment == .production)
    #expect(profile.url?.text == "https://api.example:8443/prefix")
    #expect(profile.url?.host.name == "api.example")
    #expect(profile.accessToken?.utf8.count == 900)
    #expect(profile.secret == .text("not ; a comment = here"))
    #expect(profile.caFile == "ca.pem")
    #expect(settings.profile == "riverside")
    #expect(settings.theme == "light")
    #expect(settings.lockAfter == .seconds(600))
    #expect(settings.rowMinutes == 30)
    #expect(settings.firstHour == 7)
    #expect(settings.weekStart == .sunday)
    #expect(settings.keys.map(\.action) == ["book", "open"])
    #expect(settings.keys[0].keys == ["b", "F2"])
    #expect(settings.keys[1].keys == [";"])
    #expect(settings.keys[1].place.hasSuffix("config.ini line 22"))
  }

  @Test func noFileMeansDefaults() throws {
    let settings = try Settings.read(Folders(shop.surroundings()))
    #expect(settings.profiles.isEmpty)
    #expect(settings.rowMinutes == 15)
    #expect(settings.weekStart == .monday)
    #expect(settings.lockAfter == nil)
  }

  @Test(arguments: [
    (
      "[console]\n\ncolour = red",
      "config.ini line 3: unknown key colour in [console]; the keys are profile, theme, lock-after, mouse."
    ),
    (
      "[console]\nthem = light",
      "config.ini line 2: unknown key them in [console]; did you mean theme?"
    ),
    ("[konsole]\na = b", "config.ini line 2: unknown section [konsole]; did you mean [console]?"),
    (
      "theme = light",
      "config.ini line 1: theme comes before any section; put it under [console] or another."
    ),
    (
      "[calendar]\nrow-minutes = 7",
      "config.ini line 2: row-minutes must be one of 5, 10, 15, 20, 30, 60, not 7."
    ),
    (
      "[calendar]\n# later\nfirst-hour = 24",
      "config.ini line 3: first-hour must be an hour from 0 to 23, not 24."
    ),
    (
      "[calendar]\nweek-start = Monday",
      "config.ini line 2: week-start must be monday or sunday, not Monday."
    ),
    (
      "[console]\nlock-after = 0",
      "config.ini line 2: lock-after must be minutes from 1 to 480, or never, not 0."
    ),
    ("[console]\nnonsense", "config.ini line 2: neither a [section] nor name = value."),
    ("[console\n", "config.ini line 1: neither a [section] nor name = value."),
    (
      "[console]\ntheme = a\ntheme = b",
      "config.ini line 3: theme is already given in line 2; keep one of the two."
    ),
    (
      "[profile a]\nenvironment = staging",
      "config.ini line 2: environment must be sandbox or production, not staging."
    ),
    (
      "[profile a]\nurl = http://api.example",
      "config.ini line 2: url must begin with https://; http:// would show patients' data to "
        + "the network."
    ),
    (
      "[profile a]\nurl = api.example",
      "config.ini line 2: url must look like https://sandbox.coreplus.com.au, with nothing but "
        + "host, port and path."
    ),
    (
      "[profile a]\nsecret-file = s\nsecret-command = pass",
      "config.ini line 3: use only one of secret, secret-file and secret-command."
    ),
    (
      "[profile a]\nsecret =",
      "config.ini line 2: secret is empty; give it a value or remove the line."
    ),
    (
      "[profile demo]\nissuer = x",
      "config.ini line 2: demo can't be a profile's name; use letters, digits, - and _ (but not "
        + "demo)."
    ),
  ])
  func mistakesAreToldWithTheirLine(_ text: String, _ sentence: String) throws {
    #expect(try shop.complaint(text) == sentence)
  }

  @Test func aProfileMayBeGivenInParts() throws {
    let settings = try shop.settings(
      "[profile a]\nissuer = x\n[console]\ntheme = b\n[profile a]\naudience = y")
    #expect(settings.profiles.map(\.issuer) == ["x"])
    #expect(settings.profiles.map(\.audience) == ["y"])
  }

  @Test func aLineTooLongIsRefusedAndNotBent() throws {
    let text = "[console]\ntheme = " + String(repeating: "x", count: 5_000) + "\nprofile = a"
    #expect(try shop.complaint(text) == "config.ini line 2: longer than 4000 bytes.")
    let longest = "[console]\ntheme = " + String(repeating: "x", count: 3_992)
    #expect(try shop.settings(longest).theme?.utf8.count == 3_992)
  }

  @Test func whoMayReadAFileWithCredentials() throws {
    let secret = "[profile a]\nsecret = s"
    #expect(
      try shop.complaint(secret, mode: 0o640)
        == "config.ini can be read by others and holds credentials; run: chmod 600 config.ini")
    #expect(try shop.complaint(secret, mode: 0o400) == "")
    #expect(try shop.complaint("[profile a]\nsecret-command = x", mode: 0o644) == "")
    #expect(
      try shop.complaint("[profile a]\nsecret-command = x", mode: 0o666)
        == "config.ini can be changed by others; run: chmod 600 config.ini")
    #expect(try shop.complaint("[console]\ntheme = light", mode: 0o644) == "")
  }

  @Test func filesThatAreNoText() throws {
    try shop.write(".config/coredesk/config.ini", "")
    let path = "\(shop.home)/.config/coredesk/config.ini"
    try Data([0x5B, 0xFF, 0x5D]).write(to: URL(fileURLWithPath: path))
    let folders = Folders(shop.surroundings())
    #expect(
      try shop.complaint { _ = try Settings.read(folders) }
        == "~/.config/coredesk/config.ini isn't text in UTF-8; save it as UTF-8.")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(
      try shop.complaint { _ = try Settings.read(folders) }
        == "~/.config/coredesk/config.ini isn't a file.")
  }

  @Test func foldersFollowXDG() {
    let plain = Folders(Surroundings(variables: [:], home: "/home/jo"))
    #expect(plain.configurationFile == "/home/jo/.config/coredesk/config.ini")
    #expect(plain.data == "/home/jo/.local/share/coredesk")
    #expect(plain.state == "/home/jo/.local/state/coredesk")
    let given = Folders(
      Surroundings(
        variables: ["XDG_CONFIG_HOME": "/etc/x", "XDG_DATA_HOME": "rel", "XDG_STATE_HOME": ""],
        home: "/home/jo"))
    #expect(given.configuration == "/etc/x/coredesk")
    #expect(given.data == "/home/jo/.local/share/coredesk")
    #expect(given.state == "/home/jo/.local/state/coredesk")
    let own = Folders(Surroundings(variables: [:], home: "/home/jo"), data: "/srv/clinic")
    #expect(own.data == "/srv/clinic")
  }

  /// Any text gives either settings or a sentence.
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 9])
  func anyTextIsJudged(seed: UInt64) throws {
    var state = seed
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let parts = [
      "[", "]", "console", "profile ", "a", "=", ":", "\n", "\r", " ", ";", "#", "theme", "secret",
      "é", "[keys]\n", "\u{FEFF}", "[calendar]\nfirst-hour=", "9",
    ]
    for _ in 0..<150 {
      let text = (0..<30).map { _ in parts[pick(parts.count)] }.joined()
      #expect(!(try shop.complaint(text)).contains("Optional"), "seed \(seed): \(text)")
    }
  }
}

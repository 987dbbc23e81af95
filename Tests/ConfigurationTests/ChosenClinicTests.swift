import Booking
import CoreplusAPI
import Testing

@testable import Configuration

@Suite struct ChosenClinicTests {
  private let shop = try! Workshop()
  private let riverside = """
    [profile riverside]
    url = https://api.example
    environment = sandbox
    consumer-id = consumer
    access-token = token
    secret = hush

    """

  private func choose(
    _ text: String, _ variables: [String: String] = [:], profile: String? = nil, demo: Bool = false
  ) throws -> ChosenClinic {
    try ChosenClinic.choose(
      try shop.settings(text), shop.surroundings(variables), profile: profile, demo: demo)
  }

  @Test func nothingConfiguredIsTheDemo() throws {
    #expect(try choose("") == .demo)
    #expect(try choose(riverside, demo: true) == .demo)
    #expect(try choose(riverside, profile: "demo") == .demo)
    #expect(try choose(riverside, ["COREDESK_PROFILE": "demo"]) == .demo)
    #expect(ChosenClinic.demo.kind.rawValue == "DEMO")
  }

  @Test func theOnlyProfileIsChosen() throws {
    guard case .remote(let clinic) = try choose(riverside) else {
      Issue.record("no clinic")
      return
    }
    #expect(clinic.profile == "riverside")
    #expect(clinic.kind == .sandbox)
    #expect(clinic.secret == "hush")
    #expect(clinic.url.text == "https://api.example")
  }

  @Test func variablesWin() throws {
    let chosen = try choose(
      riverside,
      ["COREDESK_URL": "https://other.example", "COREDESK_SECRET": "s2", "COREDESK_THEME": ""])
    guard case .remote(let clinic) = chosen else {
      Issue.record("no clinic")
      return
    }
    #expect(clinic.secret == "s2")
    #expect(clinic.accessToken == "token")
    #expect(clinic.url.host.name == "other.example")
    // The profile's environment is that of its own address.
    #expect(clinic.kind == .production)
  }

  @Test func aConnectionByVariablesAlone() throws {
    let chosen = try choose(
      "",
      [
        "COREDESK_URL": "http://127.0.0.1:8750", "COREDESK_CONSUMER_ID": "c",
        "COREDESK_ACCESS_TOKEN": "t", "COREDESK_SECRET": "s",
      ])
    #expect(chosen.kind == .sandbox)
  }

  @Test func halfAConnectionIsNone() throws {
    #expect(
      try shop.complaint { _ = try choose("", ["COREDESK_URL": "https://a.example"]) }
        == "The environment has only part of a connection; set COREDESK_CONSUMER_ID, "
        + "COREDESK_ACCESS_TOKEN, COREDESK_SECRET too, or unset all for the demo clinic.")
    #expect(
      try shop.complaint { _ = try choose("[profile a]\nurl = https://a.example") }
        == "[profile a] in ~/.config/coredesk/config.ini needs consumer-id, access-token, secret.")
    #expect(
      try shop.complaint { _ = try choose("", ["COREDESK_URL": "ftp://a.example"]) }
        .hasPrefix("COREDESK_URL must look like https://"))
  }

  @Test func profilesByName() throws {
    let two = riverside + "[profile hill]\nurl = https://hill.example\n"
    #expect(
      try shop.complaint { _ = try choose(two) }
        == "~/.config/coredesk/config.ini has 2 profiles; choose one with --profile or with "
        + "profile = NAME under [console].")
    #expect(
      try shop.complaint { _ = try choose(two, profile: "lake") }
        == "There is no profile lake in ~/.config/coredesk/config.ini; known: riverside, hill, "
        + "demo.")
    let chosen = try choose(two, ["COREDESK_PROFILE": "hill"], profile: "riverside")
    #expect(chosen.kind == .sandbox)
  }

  @Test(
    arguments: [
      ("https://sandbox.coreplus.com.au", nil, ClinicKind.sandbox),
      ("https://SANDBOX.coreplus.com.au/", nil, .sandbox),
      ("https://coreplus.com.au", nil, .production),
      ("https://my-sandbox.example", nil, .production),
      ("https://sandboxed.example", nil, .production),
      ("http://localhost:8750", nil, .sandbox), ("http://[::1]:1", nil, .sandbox),
      ("https://127.0.0.1.example", nil, .production),
      ("https://coreplus.com.au", .sandbox, .sandbox),
      ("https://sandbox.coreplus.com.au", .production, .production),
    ] as [(String, Profile.Environment?, ClinicKind)])
  func kind(of url: String, _ says: Profile.Environment?, is kind: ClinicKind) throws {
    #expect(ClinicKind(profile: says, address: try ServerAddress(url)) == kind)
  }

  @Test(arguments: [
    "http://api.example", "http://127.0.0.1.example", "http://localhost.example", "https://",
    "https://a b", "https://user@host", "https://host:99999", "https://h?x", "file:///etc",
    "https://a::b", "http://10.0.0.1", "", "://x",
  ])
  func addressesRefused(_ text: String) {
    #expect(throws: ServerAddress.Problem.self) { try ServerAddress(text) }
  }

  @Test func secretsFromFilesAndCommands() throws {
    let base = riverside.replacing("secret = hush\n", with: "")
    func secret(_ line: String) throws -> String? {
      guard case .remote(let clinic) = try choose(base + line) else { return nil }
      return clinic.secret
    }
    try shop.write(".config/coredesk/key", "from file\nrest\n")
    #expect(try secret("secret-file = key") == "from file")
    try shop.write("key", "from home")
    #expect(try secret("secret-file = ~/key") == "from home")
    #expect(try secret("secret-command = printf 'a b\\nrest'") == "a b")
    try shop.write("key", "open", mode: 0o644)
    #expect(
      try shop.complaint { _ = try secret("secret-file = ~/key") }
        == "~/key can be read by others and holds a secret; run: chmod 600 ~/key")
    #expect(
      try shop.complaint { _ = try secret("secret-file = gone") }
        == "~/.config/coredesk/gone doesn't exist, but secret-file names it.")
    #expect(
      try shop.complaint { _ = try secret("secret-command = echo x; exit 3") }
        == "secret-command failed; try it in a shell.")
    #expect(
      try shop.complaint { _ = try secret("secret-command = true") }
        == "secret-command printed no secret; try it in a shell.")
  }

  @Test func aCommandHasATimeLimit() throws {
    let command = SecretCommand("exec sleep 60", limit: .milliseconds(50))
    let start = ContinuousClock.now
    #expect(throws: ConfigurationFailure.self) { try command.run() }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func printedTheyShowNoSecret() throws {
    let settings = try shop.settings(riverside)
    let connection = try choose(riverside)
    var dumped = "\(settings) \(connection) \(String(reflecting: settings.profiles)) "
    dump(settings, to: &dumped)
    dump(connection, to: &dumped)
    dump(SecretSource.text("hush"), to: &dumped)
    #expect(!dumped.contains("hush"))
    #expect(!dumped.contains("token"))
  }
}

import CommandLine
import CoreplusAPI
import Foundation
import Testing

@testable import Configuration

/// The program changes what is meant in `config.ini`, and not a byte more.
@Suite struct SettingsFileTests {
  private let shop = try! Workshop()
  private var path: String { "\(shop.home)/.config/coredesk/config.ini" }
  private var file: SettingsFile { SettingsFile(Folders(shop.surroundings())) }

  private func text() throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private func profile(_ name: String) -> Profile {
    var profile = Profile(name: name)
    profile.environment = .sandbox
    profile.url = try? ServerAddress("https://\(name).example")
    profile.consumerID = "c"
    profile.accessToken = "a"
    profile.secret = .text("s = ; [x]")
    return profile
  }

  private static let section = """
    [profile b]
    environment = sandbox
    url = https://b.example
    consumer-id = c
    access-token = a
    secret = s = ; [x]

    """

  @Test func theFirstProfileMakesTheFile() throws {
    let settings = try file.add(profile("b"))
    #expect(try text() == Self.section)
    #expect(settings.profiles == [profile("b")])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shop.home + "/.config/coredesk") == [
        "config.ini"
      ])
  }

  /// The only profile stays in use when a second is added.
  @Test func aSecondProfileDoesNotPushTheFirstAside() throws {
    try shop.write(".config/coredesk/config.ini", "; mine\n[profile a]\nissuer = x", mode: 0o600)
    let settings = try file.add(profile("b"))
    #expect(settings.profileInUse(shop.surroundings()) == "a")
    #expect(
      try text() == "; mine\n[profile a]\nissuer = x\n\n[console]\nprofile = a\n\n" + Self.section)
  }

  @Test func choosingChangesOneValue() throws {
    try shop.write(
      ".config/coredesk/config.ini",
      "[console]\r\n  profile:\ta  \r\n\r\n[profile a]\r\nissuer=x\r\n[profile b]\r\nissuer=y\r\n")
    try file.use("b")
    #expect(
      try text()
        == "[console]\r\n  profile:\tb  \r\n\r\n[profile a]\r\nissuer=x\r\n[profile b]\r\nissuer=y\r\n"
    )
    try shop.write(".config/coredesk/config.ini", "[console]\r\ntheme = light")
    try file.use("demo")
    #expect(try text() == "[console]\r\nprofile = demo\r\ntheme = light")
  }

  @Test func removingTakesTheSectionAndNothingElse() throws {
    try shop.write(
      ".config/coredesk/config.ini",
      """
      # about a
      [profile a]
      issuer = x

      # about b
      [profile b]
      issuer = y
      # url = https://old.example

      # about the console
      [console]
      profile = b
      theme = light
      # about c
      [profile c]
      issuer = z
      [profile b]
      audience = w
      # about keys
      [keys]
      book = b
      """)
    let settings = try file.remove("b")
    #expect(
      try text() == """
        # about a
        [profile a]
        issuer = x

        # about b

        # about the console
        [console]
        theme = light
        # about c
        [profile c]
        issuer = z
        # about keys
        [keys]
        book = b
        """)
    #expect(settings.profileInUse(shop.surroundings()) == nil)
    try file.remove("c")
    #expect(
      try Settings.read(Folders(shop.surroundings())).profileInUse(shop.surroundings()) == "a")
  }

  /// For any file, adding a profile and removing it restores the file.
  @Test(arguments: [UInt64.random(in: 0...UInt64.max), 3])
  func addingAndRemovingLeavesNoTrace(seed: UInt64) throws {
    var state = seed
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let parts = [
      "", "\n", "# é ; [profile b]\n", "[keys]\nbook : b\n", "[console]\n theme=light \n",
      "; x\n\n\n", "[profile a]\nissuer = a\n[console]\nprofile = a\n", "[calendar] # odd\n",
      "[profile b]x\n", "\u{FEFF}[calendar]\n",
    ]
    for _ in 0..<200 {
      let before = (0..<pick(6)).map { _ in parts[pick(parts.count)] }.joined()
      try shop.write(".config/coredesk/config.ini", before)
      guard try shop.complaint({ try file.add(profile("n")) }) == "" else {
        #expect(try text() == before, "seed \(seed)")
        continue
      }
      let after = try text()
      #expect(after.hasPrefix(before), "seed \(seed)")
      try file.remove("n")
      #expect(try text() == before, "seed \(seed): \(after)")
    }
  }

  @Test func whatIsNotUnderstoodIsNotTouched() throws {
    let text = "[console]\ncolour = red\n"
    try shop.write(".config/coredesk/config.ini", text)
    #expect(try shop.complaint { try file.use("demo") }.contains("config.ini line 2: unknown key"))
    #expect(try self.text() == text)
  }

  @Test func namesThatAreTakenOrUnknown() throws {
    try file.add(profile("b"))
    #expect(
      try shop.complaint { try file.add(profile("b")) }
        == "There is a profile b in ~/.config/coredesk/config.ini already; remove it first, or "
        + "choose another name.")
    for change in [file.use, file.remove] {
      #expect(
        try shop.complaint { _ = try change("x") }
          == "There is no profile x in ~/.config/coredesk/config.ini; known: b.")
    }
    do throws(ConfigurationFailure) {
      try file.remove("x")
    } catch { #expect(error.status == .badData) }
  }

  @Test func linksAndOpenFoldersAreRefused() throws {
    try shop.write("elsewhere.ini", "[console]\ntheme = light\n")
    let folder = "\(shop.home)/.config/coredesk"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: "\(shop.home)/elsewhere.ini")
    #expect(
      try shop.complaint { try file.use("demo") }
        == "~/.config/coredesk/config.ini is a symbolic link; edit the file it leads to yourself.")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder)
    #expect(
      try shop.complaint { try file.use("demo") }
        == "~/.config/coredesk can be changed by others; run: chmod 700 ~/.config/coredesk")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  /// When several processes change the file at once, no change is lost.
  @Test func changesAtTheSameTimeAllArrive() async throws {
    let file = file
    let names = (0..<12).map { "p\($0)" }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in names {
        let profile = profile(name)
        group.addTask { try file.add(profile) }
      }
      try await group.waitForAll()
    }
    let settings = try Settings.read(Folders(shop.surroundings()))
    #expect(settings.profiles.map(\.name).sorted() == names.sorted())
  }

  @Test(arguments: ["", " x", "x ", "a\nb", "a\rb", "a\u{0}b", "\u{85}", "x\u{2028}"])
  func valuesThatDoNotFitALine(_ value: String) {
    #expect(!Profile.canHold(value))
    #expect(Profile.canHold("not ; a comment = here [é]"))
  }
}

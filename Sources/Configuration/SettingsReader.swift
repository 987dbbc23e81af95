import CivilTime
import CommandLine
import CoreplusAPI

/// Makes settings of a file's entries; throws at the first wrong one, with its line.
struct SettingsReader {
  private let path: String
  private var settings: Settings

  static func read(_ file: INIFile) throws(ConfigurationFailure) -> Settings {
    var reader = SettingsReader(path: file.path, settings: Settings(file: file.path))
    for entry in file.entries { try reader.take(entry) }
    return reader.settings
  }

  private mutating func take(_ entry: INIFile.Entry) throws(ConfigurationFailure) {
    switch entry.section {
    case "console": try console(entry)
    case "calendar": try calendar(entry)
    case "keys":
      settings.keys.append(
        Settings.KeyBinding(
          action: entry.key, keys: entry.value.split(separator: " ").map(String.init),
          place: "\(path) line \(entry.line)"))
    case let section where section.hasPrefix("profile "): try profile(entry)
    case "":
      throw fault(
        entry, "\(entry.key) comes before any section; put it under [console] or another.")
    default:
      let meant = nearest(
        to: entry.section, among: ["console", "calendar", "keys", "profile NAME"])
      throw fault(
        entry, "unknown section [\(entry.section)]\(Self.end(meant.map { "[\($0)]" }))")
    }
  }

  private mutating func console(_ entry: INIFile.Entry) throws(ConfigurationFailure) {
    switch entry.key {
    case "profile": settings.profile = try text(entry)
    case "theme": settings.theme = try text(entry)
    case "lock-after":
      settings.lockAfter =
        entry.value == "never"
        ? nil : .seconds(60 * (try number(entry, in: 1...480, "minutes from 1 to 480, or never")))
    case "mouse":
      guard ["yes", "no"].contains(entry.value) else { throw wrong(entry, "yes or no") }
      settings.usesMouse = entry.value == "yes"
    default: throw unknown(entry, among: ["profile", "theme", "lock-after", "mouse"])
    }
  }

  private mutating func calendar(_ entry: INIFile.Entry) throws(ConfigurationFailure) {
    switch entry.key {
    case "row-minutes":
      let expected = "one of 5, 10, 15, 20, 30, 60"
      settings.rowMinutes = try number(entry, in: 5...60, expected)
      guard [5, 10, 15, 20, 30, 60].contains(settings.rowMinutes) else {
        throw wrong(entry, expected)
      }
    case "first-hour":
      settings.firstHour = try number(entry, in: 0...23, "an hour from 0 to 23")
    case "week-start":
      let days: [String: Weekday] = ["monday": .monday, "sunday": .sunday]
      guard let day = days[entry.value] else { throw wrong(entry, "monday or sunday") }
      settings.weekStart = day
    default: throw unknown(entry, among: ["row-minutes", "first-hour", "week-start"])
    }
  }

  private mutating func profile(_ entry: INIFile.Entry) throws(ConfigurationFailure) {
    let name = String(entry.section.dropFirst("profile ".count))
    guard Profile.isName(name) else {
      throw fault(
        entry, "\(name) can't be a profile's name; use letters, digits, - and _ (but not demo).")
    }
    let known = settings.profiles.firstIndex { $0.name == name }
    if known == nil { settings.profiles.append(Profile(name: name)) }
    try fill(&settings.profiles[known ?? settings.profiles.count - 1], entry)
  }

  private func fill(
    _ profile: inout Profile, _ entry: INIFile.Entry
  ) throws(ConfigurationFailure) {
    switch entry.key {
    case "environment":
      guard let environment = Profile.Environment(rawValue: entry.value) else {
        throw wrong(entry, "sandbox or production")
      }
      profile.environment = environment
    case "url":
      do throws(ServerAddress.Problem) {
        profile.url = try ServerAddress(entry.value)
      } catch { throw fault(entry, "url \(error.words).") }
    case "consumer-id": profile.consumerID = try text(entry)
    case "access-token": profile.accessToken = try text(entry)
    case "secret": try set(&profile.secret, .text(try text(entry)), entry)
    case "secret-file": try set(&profile.secret, .file(try text(entry)), entry)
    case "secret-command": try set(&profile.secret, .command(try text(entry)), entry)
    case "issuer": profile.issuer = try text(entry)
    case "audience": profile.audience = try text(entry)
    case "ca-file": profile.caFile = try text(entry)
    default: throw unknown(entry, among: Profile.keys)
    }
  }

  private func set(
    _ secret: inout SecretSource?, _ source: SecretSource, _ entry: INIFile.Entry
  ) throws(ConfigurationFailure) {
    guard secret == nil else {
      throw fault(entry, "use only one of secret, secret-file and secret-command.")
    }
    secret = source
  }

  private func text(_ entry: INIFile.Entry) throws(ConfigurationFailure) -> String {
    guard !entry.value.isEmpty else {
      throw fault(entry, "\(entry.key) is empty; give it a value or remove the line.")
    }
    return entry.value
  }

  private func number(
    _ entry: INIFile.Entry, in range: ClosedRange<Int>, _ expected: String
  ) throws(ConfigurationFailure) -> Int {
    guard let number = Int(entry.value), range.contains(number) else {
      throw wrong(entry, expected)
    }
    return number
  }

  private func wrong(_ entry: INIFile.Entry, _ expected: String) -> ConfigurationFailure {
    fault(entry, "\(entry.key) must be \(expected), not \(entry.value).")
  }

  private func unknown(_ entry: INIFile.Entry, among keys: [String]) -> ConfigurationFailure {
    let meant = nearest(to: entry.key, among: keys)
    let known = meant == nil ? "; the keys are \(keys.joined(separator: ", "))." : Self.end(meant)
    return fault(entry, "unknown key \(entry.key) in [\(entry.section)]\(known)")
  }

  /// The end of a sentence: a question if a similar word is known, else a full stop.
  private static func end(_ meant: String?) -> String {
    meant.map { "; did you mean \($0)?" } ?? "."
  }

  private func fault(_ entry: INIFile.Entry, _ problem: String) -> ConfigurationFailure {
    .line(path, entry.line, problem)
  }
}

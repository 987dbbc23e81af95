import Configuration
import Foundation

/// A home folder for one test, removed when the test ends.
final class Workshop {
  let home: String

  init() throws {
    home = FileManager.default.temporaryDirectory.path + "/coredesk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  /// Writes a file below the home, by default one that only its owner can read.
  @discardableResult
  func write(_ path: String, _ text: String, mode: Int = 0o600) throws -> String {
    let whole = "\(home)/\(path)"
    let folder = whole[..<whole.lastIndex(of: "/")!]
    try FileManager.default.createDirectory(
      atPath: String(folder), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: whole))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: whole)
    return whole
  }

  func surroundings(_ variables: [String: String] = [:]) -> Surroundings {
    Surroundings(variables: variables, home: home)
  }

  /// The settings of this text as `config.ini`.
  func settings(_ text: String, mode: Int = 0o600) throws -> Settings {
    try write(".config/coredesk/config.ini", text, mode: mode)
    return try Settings.read(Folders(surroundings()))
  }

  /// The sentence that refuses this text; empty if it isn't refused.
  func complaint(_ text: String, mode: Int = 0o600) throws -> String {
    do {
      _ = try settings(text, mode: mode)
      return ""
    } catch let failure as ConfigurationFailure {
      return failure.sentence.replacingOccurrences(of: "\(home)/.config/coredesk/", with: "")
    }
  }

  /// The sentence of what `body` throws; empty if it doesn't.
  func complaint(_ body: () throws -> Void) throws -> String {
    do {
      try body()
      return ""
    } catch let failure as ConfigurationFailure {
      return failure.sentence.replacingOccurrences(of: home, with: "~")
    }
  }
}

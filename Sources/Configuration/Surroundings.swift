import Glibc

/// The process's environment variables, home and own path.
///
/// It is a value, so that a test can have its own.
public struct Surroundings: Sendable {
  private let variable: @Sendable (String) -> String?
  /// The user's home folder, for `~` in paths.
  public let home: String
  /// The path of the program's file, such as `/usr/local/bin/coredesk`; empty if it isn't known.
  public let executable: String

  /// Those of this process. Without `HOME`, the home is that of the account (getpwuid(3)).
  public init() {
    let find: @Sendable (String) -> String? = { getenv($0).map { String(cString: $0) } }
    variable = find
    home = find("HOME").flatMap { $0.isEmpty ? nil : $0 } ?? Self.homeOfAccount ?? "/"
    executable = Self.ownPath ?? ""
  }

  /// Made-up ones, for tests and for a profile that no variable may change.
  public init(variables: [String: String], home: String, executable: String = "") {
    variable = { variables[$0] }
    self.home = home
    self.executable = executable
  }

  /// A variable's value; nil if it isn't set, or is empty.
  public subscript(name: String) -> String? {
    variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The path that a setting means: `~/` is the home, and a relative path begins at `folder`.
  func path(_ text: String, from folder: String) -> String {
    if text == "~" { return home }
    if text.hasPrefix("~/") { return home + text.dropFirst(1) }
    return text.hasPrefix("/") ? text : "\(folder)/\(text)"
  }

  private static var homeOfAccount: String? {
    guard let account = getpwuid(getuid()), let folder = account.pointee.pw_dir else { return nil }
    return String(cString: folder)
  }

  private static var ownPath: String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes {
      readlink("/proc/self/exe", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}

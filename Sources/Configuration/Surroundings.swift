import Glibc

/// What the process was given: environment variables and where it keeps things.
///
/// A value, so that tests can have their own.
public struct Surroundings: Sendable {
  private let variable: @Sendable (String) -> String?
  /// The user's home; `~` in paths.
  public let home: String
  /// The program's own file, as `/usr/local/bin/coredesk`; empty where it is unknown.
  public let executable: String

  /// The process's own.
  public init() {
    let find: @Sendable (String) -> String? = { getenv($0).map { String(cString: $0) } }
    variable = find
    home = find("HOME").flatMap { $0.isEmpty ? nil : $0 } ?? Self.homeOfAccount ?? "/"
    executable = Self.ownPath ?? ""
  }

  public init(variables: [String: String], home: String, executable: String = "") {
    variable = { variables[$0] }
    self.home = home
    self.executable = executable
  }

  /// A variable's value; one that is set to nothing counts as not set.
  public subscript(name: String) -> String? {
    variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A path as people write it: `~/` is the home, a relative one starts at `folder`.
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

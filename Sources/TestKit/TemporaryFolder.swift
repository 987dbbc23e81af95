import Glibc

/// A folder for one test. When the test lets go of this, the folder is removed with all that is in
/// it.
public final class TemporaryFolder {
  /// The folder's path, below `/tmp`.
  public let path: String

  /// Makes a folder that only its owner can use (mkdtemp(3)).
  public init() {
    var template = Array("/tmp/coredesk-test-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no temporary folder: \(errno)")
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.removeAll(at: path) }

  /// The path of a file in it.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, by default one that only its owner can read, and returns its path. Makes the
  /// folders that its name needs.
  @discardableResult
  public func write(_ text: String, to name: String, mode: UInt32 = 0o600) -> String {
    let path = file(name)
    var folder = self.path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    precondition(descriptor >= 0, "cannot write \(path): \(errno)")
    defer { close(descriptor) }
    fchmod(descriptor, mode)
    let bytes = Array(text.utf8)
    precondition(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    return path
  }

  /// Links are removed, not followed.
  private static func removeAll(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { removeAll(at: "\(path)/\(name)") }
      }
      closedir(folder)
    }
    remove(path)
  }
}

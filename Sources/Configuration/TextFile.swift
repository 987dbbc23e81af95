import Glibc

/// A small file of text with what matters of who may touch it.
public struct TextFile {
  let path: String
  public let text: String
  let mode: mode_t

  /// Whether nobody but its owner can read or change it.
  public var isPrivate: Bool { mode & 0o077 == 0 }

  /// More than any configuration or theme has.
  static let sizeLimit = 1 << 20

  /// The file's text, or nil where there is none of that name.
  public static func read(_ path: String) throws(ConfigurationFailure) -> TextFile? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .file(path, "cannot be read: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .file(path, "is not a file.")
    }
    guard status.st_size <= sizeLimit else {
      throw .file(path, "is larger than a megabyte; is it the right file?")
    }
    return TextFile(
      path: path, text: try text(of: descriptor, path: path), mode: status.st_mode & 0o777)
  }

  private static func text(
    of descriptor: Int32, path: String
  ) throws(ConfigurationFailure) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count <= sizeLimit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw .file(path, "cannot be read: \(String(cString: strerror(errno))).")
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw .file(path, "is not text in UTF-8; save it as UTF-8.")
    }
    return text
  }
}

import Glibc

/// A small text file and its permissions.
public struct TextFile {
  let path: String
  /// All of the file, at most a megabyte of UTF-8 without NUL.
  public let text: String
  let mode: mode_t

  /// Whether only its owner can read or change it.
  public var isPrivate: Bool { mode & 0o077 == 0 }

  /// In bytes; no configuration or theme is larger.
  static let sizeLimit = 1 << 20

  /// Reads a file; nil if there is none.
  ///
  /// - Throws: If it can't be read, isn't a regular file, is too large, or isn't text in UTF-8.
  public static func read(_ path: String) throws(ConfigurationFailure) -> TextFile? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .file(path, "can't be read: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .file(path, "isn't a file.")
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
        throw .file(path, "can't be read: \(String(cString: strerror(errno))).")
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw .file(path, "isn't text in UTF-8; save it as UTF-8.")
    }
    return text
  }
}

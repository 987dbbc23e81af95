import Glibc

/// A small file of the desk's own, locked from when it is read to when it is replaced, so that two
/// commands or desks do not undo each other.
///
/// The lock is on the folder, since the file itself is replaced, and lasts as long as this does.
public final class LockedFile {
  private let path: String
  private let file: String
  private let descriptor: Int32

  /// Makes the folder where there is none, and waits for the lock. Refuses a folder that others
  /// could put files into.
  public init(_ file: String) throws(ConfigurationFailure) {
    self.file = file
    path = file.folder
    Self.make(path)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path, "cannot be opened: \(Self.reason).") }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid() else {
      throw .file(path, "belongs to another user; change it as that user.")
    }
    guard status.st_mode & 0o022 == 0 else {
      throw .file(path, "can be changed by others; run: chmod 700 \(path)")
    }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The file's text; nil where there is none. A link is not followed: what it leads to would be
  /// left as it is, and the link replaced.
  public func read() throws(ConfigurationFailure) -> TextFile? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw .file(file, "cannot be read: \(Self.reason).")
    }
    guard status.st_mode & S_IFMT != S_IFLNK else {
      throw .file(file, "is a symbolic link; change the file it leads to by hand.")
    }
    guard status.st_uid == geteuid() else {
      throw .file(file, "belongs to another user; change it as that user.")
    }
    return try TextFile.read(file)
  }

  /// Puts another file in its place, whole or not at all, that only its owner can read (rename(2)).
  public func replace(with text: String) throws(ConfigurationFailure) {
    guard text.utf8.count <= TextFile.sizeLimit else {
      throw .file(file, "would be larger than a megabyte, and is as it was.")
    }
    let draft = ".\(name).\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    let output = openat(
      descriptor, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw unwritten() }
    defer { close(output) }
    guard fchmod(output, 0o600) == 0, Self.write(Array(text.utf8), to: output),
      fsync(output) == 0, renameat(descriptor, draft, descriptor, name) == 0
    else {
      let failure = unwritten()
      unlinkat(descriptor, draft, 0)
      throw failure
    }
    fsync(descriptor)
  }

  private var name: String { String(file.dropFirst(path.count).drop { $0 == "/" }) }

  private func unwritten() -> ConfigurationFailure {
    .file(file, "cannot be written and is as it was: \(Self.reason).")
  }

  private static var reason: String { String(cString: strerror(errno)) }

  private static func make(_ path: String) {
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }
}

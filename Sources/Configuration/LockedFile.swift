import Glibc

/// A small file of the desk, locked from before it is read until after it is replaced, so that two
/// commands or desks don't overwrite each other's changes.
///
/// The lock is on the folder (flock(2)), because the file itself is replaced. It is held as long as
/// this object exists.
public final class LockedFile {
  private let path: String
  private let file: String
  private let descriptor: Int32

  /// Makes the folder if there is none, and waits for the lock.
  ///
  /// - Throws: If the folder can't be opened, belongs to another user, or can be changed by others.
  public init(_ file: String) throws(ConfigurationFailure) {
    self.file = file
    path = file.folder
    Self.make(path)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path, "can't be opened: \(Self.reason).") }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid() else {
      throw .file(path, "belongs to another user; change it as that user.")
    }
    guard status.st_mode & 0o022 == 0 else {
      throw .file(path, "can be changed by others; run: chmod 700 \(path)")
    }
    // Over NFS a folder can't be locked (flock(2)); the file is changed without a lock there.
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The file's text; nil if there is no file.
  ///
  /// - Throws: If it can't be read, belongs to another user, or is a symbolic link: replacing it
  ///   would replace the link and leave the file behind it as it was.
  public func read() throws(ConfigurationFailure) -> TextFile? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw .file(file, "can't be read: \(Self.reason).")
    }
    guard status.st_mode & S_IFMT != S_IFLNK else {
      throw .file(file, "is a symbolic link; edit the file it leads to yourself.")
    }
    guard status.st_uid == geteuid() else {
      throw .file(file, "belongs to another user; change it as that user.")
    }
    return try TextFile.read(file)
  }

  /// Replaces the file by one that only its owner can read, wholly or not at all (rename(2)).
  ///
  /// - Throws: If the text has more than a megabyte, or can't be written; the file is unchanged
  ///   then.
  public func replace(with text: String) throws(ConfigurationFailure) {
    guard text.utf8.count <= TextFile.sizeLimit else {
      throw .file(file, "wasn't changed: it would be larger than a megabyte.")
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
    .file(file, "wasn't changed, because it can't be written: \(Self.reason).")
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

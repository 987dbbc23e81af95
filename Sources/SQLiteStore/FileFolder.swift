import Booking
import ClinicStore
import Glibc

/// The folder for clients' documents beside the database, as `clinic.sqlite-files`. Each document
/// is a file named by its id. Only the owner can read it, like the database.
struct FileFolder: FileKeeper {
  let path: String

  static let draftEnding = ".part"

  init(database: String) { path = database + "-files" }

  /// Flushes the bytes before the file gets its name, and the name before it returns, so that a
  /// power cut leaves a whole document or none.
  func keep(_ bytes: [UInt8], as id: ClientDocument.ID) throws {
    try makeFolder()
    let file = name(of: id)
    let draft = file + Self.draftEnding
    let descriptor = open(draft, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure() }
    do throws(StoreFailure) {
      defer { Glibc.close(descriptor) }
      try write(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw failure() }
      guard rename(draft, file) == 0 else { throw failure() }
      try flush(folder: path)
    } catch {
      unlink(draft)
      throw error
    }
  }

  func bytes(of id: ClientDocument.ID) throws -> [UInt8] {
    let descriptor = open(name(of: id), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw failure() }
    defer { Glibc.close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += piece[..<count] } else if errno != EINTR { throw failure() }
    }
  }

  func discard(_ id: ClientDocument.ID) {
    unlink(name(of: id))
  }

  /// A GUID has no slash, so the path can't lead out of the folder.
  private func name(of id: ClientDocument.ID) -> String { "\(path)/\(id.text)" }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(StoreFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw failure() }
    }
  }

  /// Flushes the name of a new folder too: otherwise a power cut could lose the folder and all its
  /// documents.
  private func makeFolder() throws(StoreFailure) {
    guard mkdir(path, 0o700) == 0 else {
      guard errno == EEXIST else { throw failure() }
      return
    }
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    try flush(folder: parent)
  }

  private func flush(folder path: String) throws(StoreFailure) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure() }
    defer { Glibc.close(folder) }
    guard fsync(folder) == 0 else { throw failure() }
  }

  private func failure() -> StoreFailure {
    let reason = String(cString: strerror(errno))
    switch errno {
    case ENOSPC, EDQUOT:
      return StoreFailure(
        .diskFull, "The disk is full, so the document wasn't saved. Free some space.",
        detail: reason)
    default:
      return StoreFailure(.other, "A document in \(path) can't be read or written.", detail: reason)
    }
  }
}

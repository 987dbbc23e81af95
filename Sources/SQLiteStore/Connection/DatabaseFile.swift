import ClinicStore
import Glibc

/// Creates the file of a database before SQLite opens it, to decide who may read it.
enum DatabaseFile {
  /// Makes sure that the file exists. Only the owner can read and write a new file and the folders
  /// made for it. SQLite gives its `-wal` and `-shm` files the same mode.
  static func prepare(_ path: String) throws(StoreFailure) {
    guard access(path, F_OK) != 0 else { return }
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path, errno) }
    Glibc.close(file)
  }

  private static func makeFolder(_ path: String) throws(StoreFailure) {
    guard !path.isEmpty, access(path, F_OK) != 0 else { return }
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path, errno) }
  }

  private static func failure(_ path: String, _ error: Int32) -> StoreFailure {
    let reason = String(cString: strerror(error))
    switch error {
    case ENOSPC, EDQUOT:
      return StoreFailure(
        .diskFull, "The disk is full, so \(path) can't be created. Free some space.",
        detail: reason)
    case EROFS:
      return StoreFailure(
        .readOnly, "\(path) can't be created: \(reason).", detail: "errno \(error)")
    default:
      return StoreFailure(
        .cannotOpen, "\(path) can't be created: \(reason).", detail: "errno \(error)")
    }
  }
}

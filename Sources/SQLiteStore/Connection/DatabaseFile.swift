import ClinicStore
import Glibc

/// The file of a database before SQLite sees it: who may read it is decided here.
enum DatabaseFile {
  /// Makes sure that the file exists; a new one is for its owner only, and so are the folders made
  /// for it. SQLite gives its `-wal` and `-shm` files the same mode.
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
        .diskFull, "The disk is full, so \(path) cannot be created; free some space.",
        detail: reason)
    case EROFS:
      return StoreFailure(
        .readOnly, "\(path) cannot be created: \(reason).", detail: "errno \(error)")
    default:
      return StoreFailure(
        .cannotOpen, "\(path) cannot be created: \(reason).", detail: "errno \(error)")
    }
  }
}

import Booking
import CivilTime
import ClinicStore
import Glibc

extension FileFolder {
  /// The files that last changed before `limit`: drafts, and documents with their time of change.
  /// Files with other names aren't ours and are left out.
  func aged(
    before limit: Instant
  ) -> (drafts: [String], documents: [(id: ClientDocument.ID, changedAt: Instant)]) {
    var drafts: [String] = []
    var documents: [(id: ClientDocument.ID, changedAt: Instant)] = []
    for name in names {
      var status = stat()
      guard lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      let changedAt = Instant(secondsSinceEpoch: Int64(status.st_mtim.tv_sec))
      guard changedAt < limit else { continue }
      if name.hasSuffix(Self.draftEnding) {
        drafts.append(name)
      } else if let id = ClientDocument.ID(guid: name) {
        documents.append((id, changedAt))
      }
    }
    return (drafts, documents)
  }

  func remove(drafts: [String]) { for name in drafts { unlink("\(path)/\(name)") } }

  private var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}

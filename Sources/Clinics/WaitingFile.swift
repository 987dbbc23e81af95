import Booking
import CivilTime
import Configuration
import CoreplusAPI
import CoreplusClient
import Threads

/// The waiting list of a profile whose server keeps none: a file that only its owner can read, in
/// the form of our own server's list.
///
/// Every desk on this computer may change it. A change locks the file, reads it again and replaces
/// it as a whole, on a thread of its own, which may wait for the lock and the disk. A file that
/// can't be read isn't changed.
struct WaitingFile: WaitingKeeper {
  let path: String

  init(path: String) { self.path = path }

  /// The file of the profile; if everything came from variables, that of their consumer id.
  init(of clinic: RemoteClinic, in folders: Folders) {
    // An escaped name contains neither a slash nor "@".
    let name =
      clinic.profile.map(PercentCoding.encode) ?? "@\(PercentCoding.encode(clinic.consumerID))"
    self.init(path: "\(folders.data)/waiting/\(name).json")
  }

  func entries() async throws(BookingFailure) -> [WaitingEntry] {
    try await OwnThread.value { () throws(BookingFailure) in
      try parse(try told { () throws(ConfigurationFailure) in try TextFile.read(path) })
    }
  }

  func add(_ entry: WaitingEntry) async throws(BookingFailure) {
    try await change { $0.append(entry) }
  }

  func remove(_ id: WaitingEntry.ID) async throws(BookingFailure) {
    try await change { entries in entries.removeAll { $0.id == id } }
  }

  private func change(
    _ edit: @escaping @Sendable (inout [WaitingEntry]) -> Void
  ) async throws(BookingFailure) {
    try await OwnThread.value { () throws(BookingFailure) in
      let file = try told { () throws(ConfigurationFailure) in try LockedFile(path) }
      let old = try parse(try told { () throws(ConfigurationFailure) in try file.read() })
      var new = old
      edit(&new)
      guard new != old else { return }
      let text = String(decoding: Self.reply(new).json, as: UTF8.self)
      try told { () throws(ConfigurationFailure) in try file.replace(with: text) }
    }
  }

  private static func reply(_ entries: [WaitingEntry]) -> ListReply<WaitingResource> {
    ListReply(entries.map { WaitingResource($0, in: .utc) }, paging: nil)
  }

  private func parse(_ file: TextFile?) throws(BookingFailure) -> [WaitingEntry] {
    guard let file else { return [] }
    var entries: [WaitingEntry] = []
    guard let reply = try? ListReply<WaitingResource>(json: Array(file.text.utf8)) else {
      throw unreadable
    }
    for row in reply.rows {
      guard let entry = try? WaitingEntry(row) else { throw unreadable }
      entries.append(entry)
    }
    return entries
  }

  private var unreadable: BookingFailure {
    BookingFailure(
      .unavailable,
      "\(path) isn't a waiting list that coredesk saved, so it wasn't changed; restore a copy of it, "
        + "or move it away.")
  }

  private func told<Value>(
    _ body: () throws(ConfigurationFailure) -> Value
  ) throws(BookingFailure) -> Value {
    do throws(ConfigurationFailure) {
      return try body()
    } catch { throw BookingFailure(.unavailable, error.sentence) }
  }
}

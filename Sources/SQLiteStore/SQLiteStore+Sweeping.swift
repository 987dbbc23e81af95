public import CivilTime
import ClinicStore

extension SQLiteStore {
  /// The mark for the time up to which documents were swept.
  private static let sweptMark = "documents-swept-until"
  /// A write that hasn't committed its document after an hour never will.
  private static let patienceMinutes = 60

  /// Removes the files that a crash left behind: drafts, and documents whose write was never
  /// committed. A server calls this when it starts.
  ///
  /// Removes only documents that came since this database's last sweep. A database that was copied
  /// over another one doesn't know the other's documents and must not remove them.
  ///
  /// Cost: one `lstat` for each file in the folder, on the caller's thread.
  ///
  /// - Returns: how many files were removed.
  /// - Throws: `StoreFailure`; drafts may have been removed then.
  public func sweepDocuments(now: Instant) async throws -> Int {
    let limit = now.adding(minutes: -Self.patienceMinutes)
    let folder = folder
    // Look at the files first, since a document is written before its row.
    let aged = folder.aged(before: limit)
    folder.remove(drafts: aged.drafts)
    let (known, since) = try await read { reader in
      (
        try reader.documents(),
        try reader.mark(Self.sweptMark).flatMap { Int64($0) }.map(Instant.init(secondsSinceEpoch:))
      )
    }
    let lost = aged.documents.filter { document in
      since.map { document.changedAt >= $0 } ?? false && !known.contains(document.id)
    }
    for document in lost { folder.discard(document.id) }
    try await write { try $0.setMark(Self.sweptMark, String(limit.secondsSinceEpoch)) }
    return aged.drafts.count + lost.count
  }
}

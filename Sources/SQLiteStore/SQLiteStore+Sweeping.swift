public import CivilTime
import ClinicStore

extension SQLiteStore {
  /// Up to when documents have been swept.
  private static let sweptMark = "documents-swept-until"
  /// Whoever is still at it after an hour is not any more.
  private static let patienceMinutes = 60

  /// Removes what a crash left of documents: drafts, and those whose write was never committed. To be
  /// called when a server starts; returns how many were removed.
  ///
  /// Of documents only those that came since the last sweep of this very database: one that was put in
  /// the place of another knows nothing of the other's documents and must not remove them.
  ///
  /// Cost: looks at each file's status once.
  public func sweepDocuments(now: Instant) async throws -> Int {
    let limit = now.adding(minutes: -Self.patienceMinutes)
    let folder = folder
    // The files first: a document is there before its row is.
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

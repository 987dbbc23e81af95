import Booking
import BookingLanguage
import ClinicStore
import TestKit
import Testing

@testable import SQLiteStore

/// The part of searching that is SQL.
@Suite struct ClientSearchTests {
  let folder = TemporaryFolder()
  let clinic = SmallClinic()

  private func filledStore() async throws -> SQLiteStore {
    let store = try SQLiteStore(path: folder.file())
    try await store.write { [clinic] in try clinic.insert(into: $0) }
    return store
  }

  /// The trigram index answers every guess at a mistyped word, and each client is read by number:
  /// no other client's row is read.
  @Test func guessesAreAnsweredByTheIndex() async throws {
    _ = try await filledStore()
    let raw = try RawDatabase(folder.file())
    let guesses = ForgivenWord.all(of: [SearchTerm(word: "jnae")]).map(\.guess)
    #expect(guesses.count == 3)
    for phrases in guesses {
      #expect(phrases.allSatisfy { $0.count >= 3 }, "\(phrases)")
      let guess = SearchExpression.any(of: phrases)
      let plan = try raw.texts(
        """
        EXPLAIN QUERY PLAN
        SELECT s.number, s.words FROM client_words w JOIN client_search s ON s.number = w.rowid
        WHERE w.client_words MATCH '\(guess)' AND w.rowid BETWEEN 1 AND 20 LIMIT 2000
        """, column: 3)
      #expect(plan.count == 2, "\(plan)")
      // https://www.sqlite.org/fts5.html: M is the MATCH expression, = and <> bound the rowid.
      #expect(plan[0].hasPrefix("SCAN w VIRTUAL TABLE INDEX 0:") && plan[0].contains("M"))
      #expect(plan[1] == "SEARCH s USING INTEGER PRIMARY KEY (rowid=?)")
    }
  }

  /// The index has no rows of its own, so it must follow every change of a client.
  @Test func theIndexFollowsChanges() async throws {
    let store = try await filledStore()
    let raw = try RawDatabase(folder.file())
    var record = ClientRecord(client: clinic.jane)
    for (name, status) in [
      ("Quill", ClientRecord.Status.current), ("Quill", .deleted), ("Smith", .deleted),
      ("Hale", .current),
    ] {
      record.client.familyName = name
      record.status = status
      try await store.write { [record, clinic] in
        try $0.update(record, of: clinic.practice.id, changedAt: clinic.now)
      }
      try raw.execute("INSERT INTO client_words(client_words) VALUES ('integrity-check')")
    }
  }
}

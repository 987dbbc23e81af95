import Booking
import CivilTime
import ClinicStore
import Foundation
import SQLiteStore
import TestKit
import Testing

/// Removes the files that a crash left behind, and no others.
@Suite struct SweepingTests {
  let folder: TemporaryFolder
  let clinic = SmallClinic()

  init() throws { folder = TemporaryFolder() }

  /// The names of the files in the folder; documents by the text that their id was made from.
  private var names: Set<String> {
    let path = folder.file() + "-files"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return Set(files.map { ClientDocument.ID(guid: $0)?.name ?? $0 })
  }

  /// Keeps bytes of a document, last changed so many minutes after the clinic's now.
  private func keep(_ name: String, in store: SQLiteStore, at minutes: Int) throws {
    try store.files.keep([1, 2], as: Identifier("d0c"))
    let path = folder.file() + "-files/"
    let name = name.contains(".") ? name : guid(name)
    try FileManager.default.moveItem(atPath: path + guid("d0c"), toPath: path + name)
    let seconds = Double(clinic.now.adding(minutes: minutes).secondsSinceEpoch)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: path + name)
  }

  private func insert(_ id: String, into store: SQLiteStore) async throws {
    let file = ClientDocument(
      id: Identifier(id), client: clinic.jane.id, name: "letter", size: 2, folder: nil,
      isFolder: false, receivedAt: clinic.now)
    let message = SecureMessage(
      id: "m", sendingFacility: "", client: nil, practitioner: nil, data: "",
      attachments: [.init(file: Identifier("e\(id)"), name: "scan", size: 2)],
      receivedAt: clinic.now)
    try await store.write { [clinic] in
      try $0.insert(file, of: clinic.practice.id)
      try $0.insert(message, of: clinic.practice.id)
    }
  }

  @Test func onlyWhatNobodySpeaksOfIsRemoved() async throws {
    let store = try SQLiteStore(path: folder.file())
    try await store.write { [clinic] in try clinic.insert(into: $0) }
    let start = clinic.now
    #expect(try await store.sweepDocuments(now: start) == 0)
    try await insert("a1", into: store)
    for name in ["a1", "ea1", "b2", "c3.part", "not-ours.txt"] { try keep(name, in: store, at: 10) }
    for name in ["b9", "c9.part"] { try keep(name, in: store, at: 100) }
    // At first all writes may still be under way, then only the later ones.
    #expect(try await store.sweepDocuments(now: start.adding(minutes: 30)) == 0)
    #expect(try await store.sweepDocuments(now: start.adding(minutes: 120)) == 2)
    #expect(names == ["a1", "ea1", "b9", "c9.part", "not-ours.txt"])
    #expect(try await store.sweepDocuments(now: start.adding(minutes: 240)) == 2)
    #expect(names == ["a1", "ea1", "not-ours.txt"])
    store.close()
  }

  /// A new database, or an older copy, at the path of one that was moved away.
  @Test func anotherDatabasesDocumentsAreLeftAlone() async throws {
    let store = try SQLiteStore(path: folder.file())
    try keep("a1", in: store, at: -1000)
    for hours in 1...3 {
      #expect(try await store.sweepDocuments(now: clinic.now.adding(minutes: hours * 60)) == 0)
    }
    #expect(names == ["a1"])
    store.close()
  }
}

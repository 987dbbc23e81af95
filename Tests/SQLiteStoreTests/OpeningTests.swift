import ClinicStore
import Foundation
import TestKit
import Testing

@testable import SQLiteStore

/// Which files the store opens, and how it refuses the others.
@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = TemporaryFolder() }

  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  /// Fails to open, and checks that the file is unchanged.
  func refusal(of name: String = "clinic.sqlite") throws -> StoreFailure? {
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
    let failure = #expect(throws: StoreFailure.self) {
      _ = try SQLiteStore(path: folder.file(name))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file(name))) == before)
    return failure
  }

  @Test func aNewFileIsForItsOwnerOnly() async throws {
    let path = folder.file("deep/down/clinic.sqlite")
    let store = try SQLiteStore(path: path)
    try await store.write { try $0.setMark("a", "1") }
    #expect(try mode(path) == 0o600)
    #expect(try mode(path + "-wal") == 0o600)
    #expect(try mode(path + "-shm") == 0o600)
    #expect(try mode(folder.file("deep")) == 0o700)
    #expect(try mode(folder.file("deep/down")) == 0o700)
    #expect(try RawDatabase(path).texts("PRAGMA journal_mode") == ["wal"])
  }

  @Test func anEmptyFileBecomesADatabase() async throws {
    try Data().write(to: URL(fileURLWithPath: folder.file()))
    let store = try SQLiteStore(path: folder.file())
    #expect(try await store.read { try $0.practices() }.isEmpty)
  }

  @Test func oddNamesAreNames() async throws {
    for name in [":memory:", "file:x?mode=memory", "ü n d.sqlite"] {
      let store = try SQLiteStore(path: folder.file(name))
      #expect(try await store.read { try $0.practices() }.isEmpty)
      #expect(FileManager.default.fileExists(atPath: folder.file(name)))
    }
  }

  @Test func somethingElseIsRefused() throws {
    try Data("This is a letter, not a clinic. ".utf8).write(
      to: URL(fileURLWithPath: folder.file()))
    let failure = try refusal()
    #expect(failure?.code == .notADatabase)
    #expect(failure?.sentence.contains("isn't a coredesk database") == true)
  }

  @Test func anotherProgramsDatabaseIsRefused() throws {
    try RawDatabase(folder.file()).execute("CREATE TABLE bookmark(url TEXT)")
    #expect(try refusal()?.code == .notADatabase)
    try RawDatabase(folder.file("other")).execute(
      "PRAGMA application_id = 4711; CREATE TABLE t(a)")
    #expect(try refusal(of: "other")?.code == .notADatabase)
    #expect(try RawDatabase(folder.file("other")).texts("PRAGMA journal_mode") == ["delete"])
  }

  @Test func aNewerVersionIsRefused() throws {
    try SQLiteStore(path: folder.file()).close()
    try RawDatabase(folder.file()).execute("PRAGMA user_version = 99")
    let failure = try refusal()
    #expect(failure?.code == .tooNew)
    #expect(failure?.sentence.contains("newer coredesk") == true)
  }

  @Test func aDamagedFileIsRefused() async throws {
    let store = try SQLiteStore(path: folder.file())
    try await store.write { try $0.setMark("a", "1") }
    store.close()
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.file()))
    try handle.seek(toOffset: 100)
    try handle.write(contentsOf: Data(repeating: 0xAA, count: 4000))
    try handle.close()
    let failure = await #expect(throws: StoreFailure.self) {
      let store = try SQLiteStore(path: folder.file())
      _ = try await store.read { try $0.practices() }
    }
    #expect(failure?.code == .notADatabase)
  }

  @Test func placesThatCannotBeAreRefused() throws {
    for path in [folder.path, "/proc/coredesk/clinic.sqlite", "/dev/null/clinic.sqlite"] {
      let failure = #expect(throws: StoreFailure.self) { _ = try SQLiteStore(path: path) }
      #expect(failure?.code == .cannotOpen, "\(path)")
      #expect(failure?.sentence.hasSuffix(".") == true)
    }
  }

  /// With another process that isn't root, since root ignores file modes.
  @Test func aReadOnlyFileIsRefused() throws {
    try SQLiteStore(path: folder.file()).close()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.file())
    let process = try HammerProcess("open", folder.file())
    #expect(process.line() == "read-only")
    try process.wait()
    try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: folder.file())
    let stranger = try HammerProcess("open", folder.file())
    #expect(stranger.line() == "cannot-open")
    try stranger.wait()
  }

  /// Several processes find no file and make it at the same time.
  @Test func manyMayMakeItAtOnce() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    let processes = try (0..<6).map { _ in try HammerProcess("open", folder.file()) }
    #expect(processes.compactMap { $0.line() } == Array(repeating: "opened", count: 6))
    for process in processes { try process.wait() }
  }
}

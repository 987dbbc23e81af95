import Booking
import CivilTime
import ClinicStore
import Foundation
import TestKit
import Testing

@testable import SQLiteStore

/// Changes survive crashes, and the rules hold for every program that writes.
@Suite struct DurabilityTests {
  let folder: TemporaryFolder
  let clinic = SmallClinic()

  init() throws { folder = TemporaryFolder() }

  func filledStore(_ options: SQLiteStore.Options = .init()) async throws -> SQLiteStore {
    let store = try SQLiteStore(path: folder.file(), options: options)
    try await store.write { [clinic] in try clinic.insert(into: $0) }
    return store
  }

  /// The database itself checks the rule, also for plain SQL.
  @Test func rawSQLCannotOverlap() async throws {
    let store = try await filledStore()
    try await clinic.book(clinic.appointment(1, minutes: 60), in: store)
    let raw = try RawDatabase(folder.file())
    func copy(shiftedBy minutes: Int, status: String = "Booked") -> String {
      """
      INSERT INTO appointment SELECT NULL, practice, 'x' || \(minutes) || '\(status)', reference,
        '\(status)', practitioner, location, type, client, subject, notes,
        starts + \(minutes * 60), ends + \(minutes * 60), 0, NULL, NULL, changed_at
      FROM appointment WHERE reference = '1' AND id LIKE '9%'
      """
    }
    for minutes in [0, 1, 29, -29, -1] {
      let failure = #expect(throws: RawDatabase.Failure.self) {
        try raw.execute(copy(shiftedBy: minutes))
      }
      #expect(failure?.message == "overlap")
    }
    try raw.execute(copy(shiftedBy: 0, status: "Cancelled"))
    try raw.execute(copy(shiftedBy: 30))
    let moved = #expect(throws: RawDatabase.Failure.self) {
      try raw.execute("UPDATE appointment SET starts = starts - 60 WHERE id = 'x30Booked'")
    }
    #expect(moved?.message == "overlap")
    let revived = #expect(throws: RawDatabase.Failure.self) {
      try raw.execute("UPDATE appointment SET status = 'Booked' WHERE id = 'x0Cancelled'")
    }
    #expect(revived?.message == "overlap")
    #expect(throws: RawDatabase.Failure.self) {
      try raw.execute("UPDATE appointment SET ends = starts WHERE id = 'x30Booked'")
    }
    #expect(throws: RawDatabase.Failure.self) {
      try raw.execute("UPDATE appointment SET ends = starts + 86401 WHERE id = 'x30Booked'")
    }
  }

  /// Everything queued before the store was closed is in the file.
  @Test func whatWasQueuedIsThereAfterwards() async throws {
    let store = try await filledStore()
    for number in 0..<50 {
      store.write({ try $0.setMark("n\(number)", "x") }, completion: { _ in })
    }
    store.close()
    let again = try SQLiteStore(path: folder.file())
    for number in 0..<50 {
      #expect(try await again.read { try $0.mark("n\(number)") } == "x")
    }
  }

  @Test func keepsTheWaitingListAcrossARestart() async throws {
    let store = try await filledStore()
    let entry = WaitingEntry(
      WaitingOrder(client: clinic.jane.id, clientName: "SMITH Jane", phone: "03 9999 0000"),
      id: "a", createdAt: clinic.now)
    try await store.write { [clinic] in try $0.insert(entry, of: clinic.practice.id) }
    store.close()
    let again = try SQLiteStore(path: folder.file())
    let list = try await again.read { [clinic] in
      try $0.waitingList(of: clinic.practice.id, page: .everything)
    }
    #expect(list.rows == [entry] && list.total == 1)
  }

  /// Several processes want the same half hour.
  @Test func oneOfManyProcessesWinsASlot() async throws {
    _ = try await filledStore()
    for round in 0..<3 {
      let second = String(1_800_000_000 + round * 7200)
      let racers = try (0..<4).map { _ in try HammerProcess("race", folder.file(), second) }
      for racer in racers { #expect(racer.line() == "ready") }
      for racer in racers { racer.go() }
      let outcomes = racers.compactMap { $0.line() }.sorted()
      #expect(outcomes == ["overlap", "overlap", "overlap", "won"])
      for racer in racers { try racer.wait() }
    }
  }

  /// Kills the process while it writes, several times: every acknowledged booking is in the file.
  @Test func nothingAcknowledgedIsLostInACrash() async throws {
    var acknowledged: Set<String> = []
    _ = try await filledStore()
    for round in 0..<4 {
      let hammer = try HammerProcess("book", folder.file())
      let enough = 60 + round * 170
      for _ in 0..<enough {
        let line = try #require(hammer.line())
        #expect(!line.hasPrefix("failed"), "\(line)")
        acknowledged.insert(line)
      }
      hammer.kill()
      // The lines that it wrote before it was killed.
      while let line = hammer.line() { acknowledged.insert(line) }
      try hammer.wait()
      let store = try SQLiteStore(path: folder.file())
      let always = TimeRange(
        start: Instant(secondsSinceEpoch: 0), end: Instant(secondsSinceEpoch: 1 << 50))
      let rows = try await store.read { [clinic] in
        try $0.appointments(
          of: clinic.practice.id, matching: AppointmentFilter(starting: always), page: .everything)
      }.rows
      let kept = Set(rows.map(\.id.text))
      #expect(acknowledged.subtracting(kept).isEmpty)
      #expect(try RawDatabase(folder.file()).texts("PRAGMA integrity_check") == ["ok"])
      // The next process can write.
      try await store.write { try $0.setMark("round", "\(round)") }
    }
    #expect(acknowledged.count > 600)
  }

  /// Two stores on one file see each other's changes at once.
  @Test func nothingIsCachedBetweenReads() async throws {
    let one = try await filledStore()
    let two = try SQLiteStore(path: folder.file())
    for number in 0..<5 {
      let (writer, reader) = number % 2 == 0 ? (one, two) : (two, one)
      let appointment = clinic.appointment(number, minutes: number * 60)
      try await clinic.book(appointment, in: writer)
      let read = try await reader.read { [clinic] in
        try $0.appointment(appointment.id, of: clinic.practice.id)
      }
      #expect(read == appointment)
    }
  }

  // MARK: Trouble

  @Test func aFullDiskSavesNothingAndBreaksNothing() async throws {
    _ = try await filledStore()
    let pages = try #require(Int(try RawDatabase(folder.file()).texts("PRAGMA page_count")[0]))
    var options = SQLiteStore.Options()
    options.maximumPages = pages + 8
    let store = try SQLiteStore(path: folder.file(), options: options)
    let filler = String(repeating: "x", count: 3000)
    var kept = 0
    var failure: StoreFailure?
    while failure == nil, kept < 100 {
      do {
        try await store.write { [kept] in
          try $0.setMark("a\(kept)", filler)
          try $0.setMark("b\(kept)", filler)
        }
        kept += 1
      } catch let error as StoreFailure {
        failure = error
      }
    }
    #expect(failure?.code == .diskFull)
    #expect(failure?.sentence.contains("disk is full") == true)
    try await store.read { [kept] (reader) throws -> Void in
      #expect(kept > 0 && kept < 100)
      for number in 0...kept {
        let expected = number < kept ? filler : nil
        #expect(try reader.mark("a\(number)") == expected)
        #expect(try reader.mark("b\(number)") == expected)
      }
    }
    // Other writes in the same batch report correctly too.
    let reported = await withTaskGroup(of: (Int, Bool).self) { group in
      for number in 0..<30 {
        group.addTask {
          let text = number % 5 == 0 ? String(repeating: "y", count: 100_000) : "small"
          do {
            try await store.write { try $0.setMark("c\(number)", text) }
            return (number, true)
          } catch {
            return (number, false)
          }
        }
      }
      return await group.reduce(into: [Int: Bool]()) { $0[$1.0] = $1.1 }
    }
    for (number, isKept) in reported {
      #expect(try await store.read { try $0.mark("c\(number)") != nil } == isKept, "\(number)")
      if number % 5 == 0 { #expect(!isKept) }
    }
    #expect(try RawDatabase(folder.file()).texts("PRAGMA integrity_check") == ["ok"])
  }

  @Test func aLockedDatabaseSaysSo() async throws {
    _ = try await filledStore()
    let raw = try RawDatabase(folder.file())
    try raw.execute("BEGIN IMMEDIATE; UPDATE practice SET name = 'Half'")
    let store = try SQLiteStore(path: folder.file(), options: .init(busyTimeout: 30))
    let failure = await #expect(throws: StoreFailure.self) {
      try await store.write { try $0.setMark("a", "1") }
    }
    #expect(failure?.code == .busy)
    // Readers do not wait for writers.
    #expect(try await store.read { try $0.practices() } == [clinic.practice])
    try raw.execute("ROLLBACK")
    try await store.write { try $0.setMark("a", "1") }
    #expect(try await store.read { try $0.mark("a") } == "1")
  }

  @Test func anExclusivelyLockedFileCannotBeOpened() async throws {
    try await filledStore().close()
    let raw = try RawDatabase(folder.file())
    try raw.execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
    let failure = #expect(throws: StoreFailure.self) {
      _ = try SQLiteStore(path: folder.file(), options: .init(busyTimeout: 30))
    }
    #expect(failure?.code == .busy)
  }
}

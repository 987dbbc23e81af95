import Administration
import Booking
import CivilTime
import ClinicStore
import MemoryStore
import Testing

/// The trail is read a thousand records at a time; no record is left out or read twice.
@Suite struct AuditTrailTests {
  private let store = MemoryStore()

  private struct Stopped: Error {}

  /// Writes records of an application that is switched off and on.
  private func append(_ count: Int) async throws {
    let (application, practice) = (ApplicationRecord.ID.random(), Practice.ID.random())
    try await store.write { writer in
      for _ in 0..<count {
        try writer.append(
          .administration(
            .applicationChanged(application, .disabled),
            of: practice,
            at: Instant(secondsSinceEpoch: 1_795_000_000)))
      }
    }
  }

  private func numbers() async throws -> [Int] {
    var numbers: [Int] = []
    try await AuditTrail.forEach(in: store) { numbers.append($0.number) }
    return numbers
  }

  @Test func anEmptyTrailIsWhole() async throws {
    let found = try await AuditTrail.verify(in: store, expecting: AuditRecord.genesis)
    #expect(found.count == 0 && found.head == AuditRecord.genesis)
    #expect(found.hasExpected == true && found.isWhole)
    #expect(try await numbers().isEmpty)
  }

  @Test(arguments: [999, 1000, 1001, 2000, 2001]) func everyPageIsRead(_ count: Int) async throws {
    try await append(count)
    #expect(try await numbers() == Array(1...count))
    let found = try await AuditTrail.verify(in: store)
    #expect(found.count == count && found.isWhole && found.hasExpected == nil)
    let first = try await store.read { try $0.auditRecords(after: 0, limit: 1) }
    #expect(
      try await AuditTrail.verify(in: store, expecting: first.first?.hash).hasExpected == true)
  }

  @Test func readingStopsWhereItsReaderDoes() async throws {
    try await append(1500)
    var last = 0
    do {
      try await AuditTrail.forEach(in: store) { record in
        last = record.number
        if last == 1200 { throw Stopped() }
      }
      Issue.record("it wasn't stopped")
    } catch { #expect(error is Stopped) }
    #expect(last == 1200)
  }
}

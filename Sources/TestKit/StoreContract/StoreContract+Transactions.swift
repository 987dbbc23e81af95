import Booking
import CivilTime
import ClinicStore
import Synchronization
import Testing

extension StoreContract {
  /// Transactions, one at a time and many at once.
  static let transactions = [
    StoreCheck("aBodyThatThrowsLeavesNothing") { try await $0.aBodyThatThrowsLeavesNothing() },
    StoreCheck("oneOfManyQueuedWritesFailsAlone") {
      try await $0.oneOfManyQueuedWritesFailsAlone()
    },
    StoreCheck("aReadSeesOneMoment") { try await $0.aReadSeesOneMoment() },
    StoreCheck("oneOfManyThreadsWinsASlot") { try await $0.oneOfManyThreadsWinsASlot() },
    StoreCheck("noIncrementIsLost") { try await $0.noIncrementIsLost() },
    StoreCheck("aRepeatedBodyHasItsEffectOnce") { try await $0.aRepeatedBodyHasItsEffectOnce() },
    StoreCheck("closingFinishesWhatIsQueued") { try await $0.closingFinishesWhatIsQueued() },
  ]

  func aBodyThatThrowsLeavesNothing() async throws {
    struct Refusal: Error {}
    await #expect(throws: Refusal.self) {
      try await store.write { [clinic] in
        try $0.insert(
          clinic.appointment(1, minutes: 0), of: clinic.practice.id, changedAt: clinic.now)
        try $0.setMark("half", "done")
        throw Refusal()
      }
    }
    #expect(try await store.read { try $0.mark("half") } == nil)
    try await clinic.book(clinic.appointment(2, minutes: 0), in: store)
  }

  func oneOfManyQueuedWritesFailsAlone() async throws {
    struct Refusal: Error {}
    let results = await withTaskGroup(of: (Int, Bool).self) { group in
      for number in 0..<60 {
        group.addTask {
          do {
            try await store.write { writer in
              try writer.setMark("n\(number)", "x")
              if number % 3 == 0 { throw Refusal() }
            }
            return (number, true)
          } catch {
            return (number, false)
          }
        }
      }
      var results: [Int: Bool] = [:]
      for await (number, isDone) in group { results[number] = isDone }
      return results
    }
    for number in 0..<60 {
      #expect(results[number] == (number % 3 != 0))
      let mark = try await store.read { try $0.mark("n\(number)") }
      #expect(mark == (number % 3 == 0 ? nil : "x"))
    }
  }

  func aReadSeesOneMoment() async throws {
    try await store.write { try $0.setMark("a", "1") }
    try await store.read { [store] (reader) throws -> Void in
      #expect(try reader.mark("a") == "1")
      let written = Mutex(false)
      store.write({ try $0.setMark("a", "2") }, completion: { _ in written.withLock { $0 = true } })
      let deadline = ContinuousClock.now + .seconds(10)
      while !written.withLock({ $0 }), ContinuousClock.now < deadline {}
      #expect(written.withLock { $0 })
      #expect(try reader.mark("a") == "1")
    }
    #expect(try await store.read { try $0.mark("a") } == "2")
  }

  /// Many threads want the same half hour.
  func oneOfManyThreadsWinsASlot() async throws {
    let wins = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask { [clinic, store] in
          do {
            try await clinic.book(
              clinic.appointment(number, minutes: 60 + number % 3 * 10), in: store)
            return true
          } catch {
            return false
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(wins == 1)
  }

  /// What a body decides by what it read is still true when it commits.
  func noIncrementIsLost() async throws {
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<200 {
        group.addTask { [store] in
          await #expect(throws: Never.self) {
            try await store.write { writer in
              let count = try writer.mark("count").flatMap { Int($0) } ?? 0
              try writer.setMark("count", String(count + 1))
            }
          }
        }
      }
    }
    #expect(try await store.read { try $0.mark("count") } == "200")
  }

  /// Runs each body twice, as a store does after a collision: of the first run nothing is left.
  func aRepeatedBodyHasItsEffectOnce() async throws {
    let repeating = RepeatingStore(store)
    let id = clinic.practice.id
    let (first, second) = (clinic.appointment(1, minutes: 0), clinic.appointment(2, minutes: 60))
    let entry = AuditEntry.administration(.practiceCreated(id), of: id, at: clinic.now)
    var references: [String] = []
    for appointment in [first, second] {
      references.append(
        try await repeating.write { [clinic] in
          try $0.insert(appointment, of: id, changedAt: clinic.now)
          try $0.append(entry)
          return try $0.nextReference(of: id)
        })
    }
    #expect(repeating.runs >= 4)
    #expect(try references.map { try #require(Int($0)) } == [1_000_001, 1_000_002])
    let trail = try await store.read { try $0.auditRecords(after: 0, limit: 9) }
    #expect(trail.map(\.number) == [1, 2] && trail[1].follows(trail[0]))
  }

  func closingFinishesWhatIsQueued() async throws {
    let done = Mutex(0)
    for number in 0..<50 {
      store.write(
        { try $0.setMark("n\(number)", "x") },
        completion: { result in
          if case .success = result { done.withLock { $0 += 1 } }
        })
    }
    store.close()
    #expect(done.withLock { $0 } == 50)
    await #expect(throws: StoreFailure.self) { try await store.write { try $0.setMark("z", "") } }
    await #expect(throws: StoreFailure.self) { _ = try await store.read { try $0.practices() } }
  }
}

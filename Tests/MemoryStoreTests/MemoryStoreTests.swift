import ClinicStore
import Synchronization
import TestKit
import Testing

@testable import MemoryStore

/// The memory store keeps the contract of a store, also if bodies run more than once.
@Suite struct ContractTests {
  @Test(arguments: StoreContract.checks)
  func keepsTheContract(check: StoreCheck) async throws { try await check.run(on: MemoryStore()) }

  @Test(arguments: StoreContract.checks)
  func keepsTheContractWithRepeatedBodies(check: StoreCheck) async throws {
    try await check.run(on: RepeatingStore(MemoryStore()))
  }
}

/// Writes that collide.
@Suite struct CollisionTests {
  /// Another write comes between a body's reading and its commit.
  private static func outrun(_ store: MemoryStore) {
    store.write(
      { try $0.setMark("rival", String(count(in: $0) + 1)) },
      completion: { result in
        if case .failure(let error) = result { Issue.record("\(error)") }
      })
  }

  private static func count(in reader: any DiaryReader) throws -> Int {
    try reader.mark("rival").flatMap { Int($0) } ?? 0
  }

  @Test(arguments: [1, 2, MemoryStore.collisionLimit])
  func aBodyThatWasOutrunRunsAgain(collisions: Int) async throws {
    let store = MemoryStore()
    let runs = Mutex(0)
    let seen = try await store.write { writer in
      let seen = try Self.count(in: writer)
      let run = runs.withLock { runs in
        runs += 1
        return runs
      }
      if run <= collisions { Self.outrun(store) }
      try writer.setMark("seen", String(seen))
      return seen
    }
    #expect(runs.withLock { $0 } == collisions + 1)
    #expect(seen == collisions)
    #expect(try await store.read { try $0.mark("seen") } == String(collisions))
    #expect(try await store.read { try Self.count(in: $0) } == collisions)
  }

  /// A body that has lost too often locks the others out; they run after it, and lose nothing.
  @Test func whoLostTooOftenIsNotOutrunAgain() async throws {
    let store = MemoryStore()
    let rivals = Mutex<[Task<Void, Never>]>([])
    let runs = Mutex(0)
    try await store.write { writer in
      let seen = try Self.count(in: writer)
      let run = runs.withLock { runs in
        runs += 1
        return runs
      }
      if run <= MemoryStore.collisionLimit {
        Self.outrun(store)
      } else {
        rivals.withLock { $0.append(Task.detached { Self.outrun(store) }) }
      }
      try writer.setMark("seen", String(seen))
    }
    for rival in rivals.withLock({ $0 }) { await rival.value }
    #expect(runs.withLock { $0 } == MemoryStore.collisionLimit + 1)
    #expect(try await store.read { try $0.mark("seen") } == String(MemoryStore.collisionLimit))
    #expect(try await store.read { try Self.count(in: $0) } == MemoryStore.collisionLimit + 1)
  }
}

import SQLiteStore
import TestKit
import Testing

/// The SQLite store keeps the contract of a store, also if bodies run more than once.
@Suite struct ContractTests {
  let folder = TemporaryFolder()

  @Test(arguments: StoreContract.checks)
  func keepsTheContract(check: StoreCheck) async throws {
    let store = try SQLiteStore(path: folder.file())
    defer { store.close() }
    try await check.run(on: store)
  }

  @Test(arguments: StoreContract.checks)
  func keepsTheContractWithRepeatedBodies(check: StoreCheck) async throws {
    let store = try SQLiteStore(path: folder.file())
    defer { store.close() }
    try await check.run(on: RepeatingStore(store))
  }
}

public import ClinicStore

/// The promises of every store, as checks for the tests of each store.
///
/// ```swift
/// @Test(arguments: StoreContract.checks)
/// func keepsTheContract(check: StoreCheck) async throws { try await check.run(on: MemoryStore()) }
/// ```
public struct StoreContract: Sendable {
  let store: any DiaryStore
  let clinic = SmallClinic()

  /// All checks.
  public static let checks: [StoreCheck] =
    lists + records + waiting + appointments + transactions + audit + searches
}

/// One promise of a store.
public struct StoreCheck: Sendable {
  private let name: String
  private let body: @Sendable (StoreContract) async throws -> Void

  init(_ name: String, _ body: @escaping @Sendable (StoreContract) async throws -> Void) {
    self.name = name
    self.body = body
  }

  /// Runs the check on a store that is empty, and records what isn't kept as an issue of the test
  /// that is running.
  public func run(on store: any DiaryStore) async throws {
    let contract = StoreContract(store: store)
    try await store.write { [clinic = contract.clinic] in try clinic.insert(into: $0) }
    try await body(contract)
  }
}

extension StoreCheck: CustomStringConvertible {
  public var description: String { name }
}

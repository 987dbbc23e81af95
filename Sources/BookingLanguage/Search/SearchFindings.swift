/// What a store finds for the terms of a search.
public struct SearchFindings: Sendable {
  /// The store's own numbers of the best matches, best first.
  public var numbers: [Int]
  /// How many clients match in all.
  public var total: Int

  /// Findings of these clients.
  public init(numbers: [Int], total: Int) {
    self.numbers = numbers
    self.total = total
  }

  /// What the first reading finds that finds a client; nothing if none does.
  ///
  /// - Parameters:
  ///   - readings: from `SearchTerm.readings`, the likeliest first.
  ///   - find: asks the store for one reading.
  /// - Throws: what `find` throws.
  public static func first<Failure>(
    of readings: [[SearchTerm]], _ find: ([SearchTerm]) throws(Failure) -> SearchFindings
  ) throws(Failure) -> SearchFindings {
    for terms in readings {
      let found = try find(terms)
      if found.total > 0 { return found }
    }
    return SearchFindings(numbers: [], total: 0)
  }
}

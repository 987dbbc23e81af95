import CivilTime

/// Time ranges with their causes in the order in which they begin; they may overlap.
struct Timeline<Cause: Sendable>: Sendable {
  struct Entry: Sendable {
    let time: TimeRange
    let cause: Cause
  }

  private let entries: [Entry]
  /// The length of the longest entry in seconds: an entry that reaches into a window begins at most
  /// so long before it.
  private let longest: Int

  /// Leaves out entries without length, because they overlap nothing.
  init(_ entries: [Entry] = []) {
    self.entries = entries.filter { !$0.time.isEmpty }.sorted { $0.time.start < $1.time.start }
    longest = self.entries.reduce(0) { max($0, $1.time.seconds) }
  }

  /// The entries that share time with `window`. Cost: two binary searches and the answer.
  func overlapping(_ window: TimeRange) -> [Entry] {
    let early = window.start.adding(seconds: -longest)
    let begin = firstIndex { $0.time.start > early }
    let end = firstIndex { $0.time.start >= window.end }
    guard begin < end else { return [] }
    return entries[begin..<end].filter { $0.time.overlaps(window) }
  }

  private func firstIndex(where isBehind: (Entry) -> Bool) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

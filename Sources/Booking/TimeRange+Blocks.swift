import CivilTime

// Blocks are time ranges that are not empty, ascend, and neither overlap nor touch.
extension [TimeRange] {
  /// The blocks that these ranges cover together; the ranges may come in any order.
  func merged() -> [TimeRange] {
    var blocks: [TimeRange] = []
    for range in sorted() where !range.isEmpty {
      if let last = blocks.last, range.start <= last.end {
        blocks[blocks.count - 1] = TimeRange(start: last.start, end: Swift.max(last.end, range.end))
      } else {
        blocks.append(range)
      }
    }
    return blocks
  }

  /// What is left of these blocks without `others`, which ascend by start and may overlap.
  func subtracting(_ others: [TimeRange]) -> [TimeRange] {
    guard !isEmpty, !others.isEmpty else { return self }
    var rest: [TimeRange] = []
    rest.reserveCapacity(count + others.count)
    var first = 0
    for block in self {
      while first < others.count, others[first].end <= block.start { first += 1 }
      var from = block.start
      var next = first
      while next < others.count, others[next].start < block.end, from < block.end {
        let other = others[next]
        if other.start > from { rest.append(TimeRange(start: from, end: other.start)) }
        if !other.isEmpty { from = Swift.max(from, other.end) }
        next += 1
      }
      if from < block.end { rest.append(TimeRange(start: from, end: block.end)) }
    }
    return rest
  }

  /// The parts of these blocks inside `window`.
  func clipped(to window: TimeRange) -> [TimeRange] {
    compactMap { $0.intersection(window) }
  }
}

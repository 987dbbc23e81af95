/// The transitions of one time zone, and the rule for the time after the last of them.
///
/// Source: RFC 9636 (the Time Zone Information Format).
public struct ZoneRules: Sendable {
  /// Instants at which the offset changes, ascending; `offsets[i]` holds from `transitions[i]` on.
  let transitions: [Int64]
  let offsets: [Int]
  /// Before the first transition.
  let initialOffset: Int
  /// After the last transition.
  let footer: PosixZoneRule?

  /// Rules without any transition, in seconds east of Greenwich.
  public init(fixedOffset: Int) {
    transitions = []
    offsets = []
    initialOffset = fixedOffset
    footer = nil
  }

  init(transitions: [Int64], offsets: [Int], initialOffset: Int, footer: PosixZoneRule?) {
    self.transitions = transitions
    self.offsets = offsets
    self.initialOffset = initialOffset
    self.footer = footer
  }

  /// Cost: a binary search.
  func offset(at second: Int64) -> Int {
    let index = firstTransition(after: second)
    if index == transitions.count, let footer { return footer.offset(at: second) }
    return index == 0 ? initialOffset : offsets[index - 1]
  }

  /// The first second in `(low, high]` at which the offset differs from that at `low`.
  func transition(between low: Int64, and high: Int64) -> Instant {
    let before = offset(at: low)
    var (a, b) = (low, high)
    while b - a > 1 {
      let middle = a + (b - a) / 2
      if offset(at: middle) == before { a = middle } else { b = middle }
    }
    return Instant(secondsSinceEpoch: b)
  }

  private func firstTransition(after second: Int64) -> Int {
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

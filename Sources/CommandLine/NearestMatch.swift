/// The candidate that a mistyped `word` probably meant: the one with the fewest edits, at most a
/// third of its letters, or one that begins with it; nil if none is near.
public func nearest(to word: String, among candidates: [String]) -> String? {
  let wanted = word.lowercased()
  let ranked = candidates.map { ($0, distance(Array(wanted.utf8), Array($0.lowercased().utf8))) }
  let allowed = max(1, wanted.utf8.count / 3)
  if let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= allowed { return best.0 }
  guard wanted.utf8.count >= 2 else { return nil }
  return candidates.first { $0.lowercased().hasPrefix(wanted) }
}

/// Joins a message to the command that shows help: `; did you mean x? See` or `; see`.
func see(_ meant: String?) -> String { meant.map { "; did you mean \($0)? See" } ?? "; see" }

/// Edits between two words, a swap of neighbours counting as one (optimal string alignment).
private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  guard a.count <= 64, b.count <= 64 else { return .max }
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
      row.append(best)
    }
    before = last
    last = row
  }
  return last[b.count]
}

/// A part of a row or column of the layout.
public enum Part: Hashable, Sendable {
  /// This many cells, or fewer if there aren't enough.
  case fixed(Int)
  /// A share of the cells that the fixed parts leave, by weight.
  case flexible(weight: Int = 1)
}

/// Splits rectangles so that the parts tile them exactly, at any size from 1x1. Parts that don't
/// fit become empty, the last ones first.
extension Rect {
  /// Parts from left to right.
  public func splitColumns(_ parts: [Part]) -> [Rect] {
    var at = column
    return Self.lengths(of: parts, in: columns).map { length in
      defer { at += length }
      return Rect(column: at, row: row, columns: length, rows: rows)
    }
  }

  /// Parts from top to bottom.
  public func splitRows(_ parts: [Part]) -> [Rect] {
    var at = row
    return Self.lengths(of: parts, in: rows).map { length in
      defer { at += length }
      return Rect(column: column, row: at, columns: columns, rows: length)
    }
  }

  /// The lengths of the parts, which add up to `total`. If no part is flexible, the last one gets
  /// what is left over.
  static func lengths(of parts: [Part], in total: Int) -> [Int] {
    guard !parts.isEmpty else { return [] }
    var left = total
    var weights = 0
    var lengths = parts.map { part -> Int in
      switch part {
      case .fixed(let wanted):
        let length = min(max(0, wanted), left)
        left -= length
        return length
      case .flexible(let weight):
        weights += max(1, weight)
        return 0
      }
    }
    guard weights > 0 else {
      lengths[lengths.count - 1] += left
      return lengths
    }
    for (index, part) in parts.enumerated() {
      guard case .flexible(let weight) = part else { continue }
      // Dividing what is left by the weight that is left uses every cell.
      let length = left * max(1, weight) / weights
      lengths[index] = length
      left -= length
      weights -= max(1, weight)
    }
    return lengths
  }
}

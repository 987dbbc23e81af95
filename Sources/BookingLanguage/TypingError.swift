/// Finds words that differ by one typing error: a letter too many, missing or wrong, or two
/// swapped.
public enum TypingError {
  /// Whether `typed` is the beginning of `word`, with at most one error.
  public static func isSlip(_ typed: ArraySlice<UInt8>, for word: ArraySlice<UInt8>) -> Bool {
    var a = typed
    var b = word
    while let x = a.first, let y = b.first, x == y {
      a = a.dropFirst()
      b = b.dropFirst()
    }
    // What is left begins with the error; everything typed after it has to match.
    guard !a.isEmpty else { return true }
    let isExtra = b.starts(with: a.dropFirst())
    let isMissing = b.dropFirst().starts(with: a)
    let isWrong = !b.isEmpty && b.dropFirst().starts(with: a.dropFirst())
    if isExtra || isMissing || isWrong { return true }
    guard a.count >= 2, b.count >= 2 else { return false }
    return a[a.startIndex] == b[b.startIndex + 1] && a[a.startIndex + 1] == b[b.startIndex]
      && b.dropFirst(2).starts(with: a.dropFirst(2))
  }
}

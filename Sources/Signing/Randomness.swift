import CCrypto

/// Bytes that nobody can foresee.
public enum Randomness {
  /// A program without randomness must not hand out secrets: it ends where there is none.
  public static func bytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    precondition(RAND_bytes(&bytes, Int32(count)) == 1, "the system has no randomness")
    return bytes
  }
}

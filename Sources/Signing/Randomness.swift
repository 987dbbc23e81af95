import CCrypto

/// Random bytes for secrets and ids.
public enum Randomness {
  /// Bytes of OpenSSL's random generator (RAND_bytes(3)). Ends the program if there is none, since
  /// it must not give out secrets then.
  public static func bytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    precondition(RAND_bytes(&bytes, Int32(count)) == 1, "the system has no randomness")
    return bytes
  }
}

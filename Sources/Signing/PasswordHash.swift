import CCrypto

/// A slow hash for a short secret that people type: PBKDF2 with HMAC SHA-256 (RFC 8018 section
/// 5.2), computed by OpenSSL.
public enum PasswordHash {
  /// The hash, 32 bytes.
  ///
  /// Cost: about 0.3 microseconds an iteration.
  public static func pbkdf2(_ password: String, salt: [UInt8], iterations: Int) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: 32)
    let text = Array(password.utf8).map { CChar(bitPattern: $0) }
    let done = PKCS5_PBKDF2_HMAC(
      text, Int32(text.count), salt, Int32(salt.count), Int32(iterations), EVP_sha256(),
      Int32(hash.count), &hash)
    precondition(done == 1, "libcrypto cannot compute PBKDF2")
    return hash
  }
}

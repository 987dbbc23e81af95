import CCrypto

/// HMAC SHA-256 (RFC 2104) by OpenSSL.
public enum HMAC {
  public static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    var count = 0
    // One byte more than the key: an empty array may have no address, and libcrypto takes none for
    // "no key set" (EVP_Q_mac(3)).
    let keyBytes = key + [0]
    let done = EVP_Q_mac(
      nil, "HMAC", nil, "SHA256", nil, keyBytes, key.count, message, message.count, &code,
      code.count, &count)
    precondition(done != nil && count == code.count, "libcrypto cannot compute HMAC SHA-256")
    return code
  }

  /// In a time that does not tell where the difference is.
  public static func isEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
  }
}

import CCrypto

/// HMAC SHA-256 (RFC 2104), computed by OpenSSL.
public enum HMAC {
  /// The authentication code of a message, 32 bytes. The key may have any length.
  ///
  /// Cost: about 2.5 microseconds for a token.
  public static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: 32)
    var count = 0
    // One byte longer than the key: an empty array may have no address, and without an address
    // libcrypto assumes that no key is set (EVP_Q_mac(3)).
    let keyBytes = key + [0]
    let done = EVP_Q_mac(
      nil, "HMAC", nil, "SHA256", nil, keyBytes, key.count, message, message.count, &code,
      code.count, &count)
    precondition(done != nil && count == code.count, "libcrypto cannot compute HMAC SHA-256")
    return code
  }

  /// Compares in constant time, so that the time doesn't show where two codes differ.
  public static func isEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
  }
}

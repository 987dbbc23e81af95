import CCrypto

/// SHA-256 (FIPS 180-4), computed by OpenSSL.
public enum SHA256 {
  /// The hash of a message, 32 bytes.
  public static func hash(_ message: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var count = 0
    let done = EVP_Q_digest(nil, "SHA256", nil, message, message.count, &digest, &count)
    precondition(done == 1 && count == digest.count, "libcrypto cannot compute SHA-256")
    return digest
  }

  /// The hash of a text's UTF-8 bytes: 64 digits in lower case, as `sha256sum` prints them.
  public static func hex(_ text: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: hash(Array(text.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }
}

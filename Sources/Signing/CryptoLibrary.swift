import CCrypto

/// OpenSSL's libcrypto, which this target uses.
public enum CryptoLibrary {
  /// The version of OpenSSL in use, as `OpenSSL 3.0.15 3 Sep 2024`.
  public static var version: String { String(cString: OpenSSL_version(OPENSSL_VERSION)) }
}

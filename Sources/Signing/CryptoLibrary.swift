import CCrypto

/// The library under it all.
public enum CryptoLibrary {
  /// As `OpenSSL 3.0.15 3 Sep 2024`.
  public static var version: String { String(cString: OpenSSL_version(OPENSSL_VERSION)) }
}

extension JwToken {
  /// The version of OpenSSL in use, as `OpenSSL 3.0.15 3 Sep 2024`.
  public static var libraryVersion: String { CryptoLibrary.version }
}

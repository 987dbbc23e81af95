extension JwToken {
  /// The library under it, as `OpenSSL 3.0.15 3 Sep 2024`.
  public static var libraryVersion: String { CryptoLibrary.version }
}

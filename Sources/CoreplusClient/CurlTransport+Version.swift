import CCurl

extension CurlTransport {
  /// Whether libcurl is installed: it is loaded when it is first needed.
  public static var isAvailable: Bool { ccurl_load() }

  /// As `libcurl 7.88.1`.
  public static var libraryVersion: String {
    guard isAvailable else { return "libcurl is not installed" }
    // "libcurl/7.88.1 OpenSSL/3.0.15 …" (curl_version(3))
    let words = String(cString: ccurl_version()).prefix { $0 != " " }
    return words.split(separator: "/").joined(separator: " ")
  }
}

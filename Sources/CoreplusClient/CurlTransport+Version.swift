import CCurl

extension CurlTransport {
  /// Whether libcurl is installed. It is loaded at the first use.
  public static var isAvailable: Bool { ccurl_load() }

  /// The version of libcurl, as `libcurl 7.88.1`, or a sentence if it isn't installed.
  public static var libraryVersion: String {
    guard isAvailable else { return "libcurl is not installed" }
    // "libcurl/7.88.1 OpenSSL/3.0.15 …" (curl_version(3))
    let words = String(cString: ccurl_version()).prefix { $0 != " " }
    return words.split(separator: "/").joined(separator: " ")
  }
}

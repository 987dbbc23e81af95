/// The address of an API as a profile gives it, checked as far as secrets depend on it: only this
/// machine is spoken to without TLS.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  public let text: String
  /// In small letters, without port; an IPv6 address in its brackets.
  public let host: String

  public var description: String { text }

  /// What is wrong with an address, as words that follow the name of what gave it.
  public struct Problem: Error {
    public let words: String
    static let shape = Problem(
      words: "must look like https://sandbox.coreplus.com.au, with nothing but host, port and path")
    static let plain = Problem(
      words: "must begin with https://; http:// would show patients' data to the network")
  }

  public init(_ text: String) throws(Problem) {
    guard let mark = text.range(of: "://"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#@".utf8.contains($0) })
    else { throw .shape }
    let scheme = text[..<mark.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { throw .shape }
    let authority = text[mark.upperBound...].prefix { $0 != "/" }
    guard let host = Self.host(String(authority)) else { throw .shape }
    self.text = text
    self.host = host
    if scheme == "http", !isLoopback { throw .plain }
  }

  /// Whether it leads to this machine and no further.
  public var isLoopback: Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func host(_ authority: String) -> String? {
    var host = authority.lowercased()
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
      guard let port = Int(host[host.index(after: colon)...]), (1...65_535).contains(port) else {
        return nil
      }
      host = String(host[..<colon])
    }
    let isNumbers = host.hasPrefix("[") && host.hasSuffix("]")
    return host.isEmpty || (!isNumbers && host.contains(":")) ? nil : host
  }
}

extension String {
  /// Where a text first stands in this one.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

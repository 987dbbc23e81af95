/// An address to listen on or to reach, such as `127.0.0.1:8750`, `localhost:80` or `[::1]:8750`.
public struct HostPort: Hashable, Sendable {
  /// A name or an IP address; an IPv6 address is without its brackets.
  public var host: String
  /// The TCP port; 0 means any free one.
  public var port: UInt16

  /// An address of these parts, which aren't checked.
  public init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  /// The address in a text; nil unless it has a host and a port from 0 to 65535.
  public init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"),
      let port = Self.port(text[text.index(after: colon)...])
    else { return nil }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      return nil
    }
    guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "/") })
    else { return nil }
    self.init(host: String(host), port: port)
  }

  private static func port(_ text: Substring) -> UInt16? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      ? UInt16(text) : nil
  }
}

extension HostPort: CustomStringConvertible {
  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

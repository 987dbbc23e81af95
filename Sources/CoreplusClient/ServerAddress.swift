/// The address of a server as people write it into a profile.
public struct ServerAddress: Hashable, Sendable {
  /// `https://host[:port][/prefix]`, without a slash at the end.
  public let origin: String
  public let host: String

  /// Takes `http` and `https` only; a path that leads to the API itself (`/API/Core/v2.1/`) is
  /// dropped, another is kept as a prefix. Nil where this is not the address of a server.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, ["http:", "https:"].contains(parts[0].lowercased()), parts[1].isEmpty,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#@".utf8.contains($0) }),
      let host = Self.host(parts[2])
    else { return nil }
    var prefix = parts.dropFirst(3).prefix { $0.lowercased() != "api" }
    while prefix.last == "" { prefix.removeLast() }
    self.host = host
    origin = ([parts[0].lowercased() + "/", parts[2]] + prefix).joined(separator: "/")
  }

  /// Whether the server runs on this machine.
  public var isLoopback: Bool {
    let name = host.lowercased()
    return name == "localhost" || name == "[::1]" || name.hasPrefix("127.")
  }

  private static func host(_ authority: String) -> String? {
    var host = authority
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
      guard let port = Int(host[host.index(after: colon)...]), (1...65_535).contains(port) else {
        return nil
      }
      host = String(host[..<colon])
    }
    let isAddress = host.hasPrefix("[") && host.hasSuffix("]")
    return host.isEmpty || (!isAddress && host.contains(":")) ? nil : host
  }
}

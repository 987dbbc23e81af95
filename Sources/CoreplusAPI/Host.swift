/// The host of an address, a name or a number, and whether it is this machine.
public struct Host: Hashable, Sendable {
  /// In small letters, an IPv6 address without its brackets.
  public let name: String

  /// - Parameter text: as in a URL or without the brackets of an IPv6 address.
  public init(_ text: String) {
    let text = text.lowercased()
    name = text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
  }

  /// Whether it is this machine: `127.0.0.0/8`, `::1`, `localhost` and names that end in
  /// `.localhost`. No resolver is asked, because it might give another address (RFC 6761 section
  /// 6.3).
  public var isLoopback: Bool { isLoopbackName || name == "::1" || isLoopbackV4 }

  /// The addresses to connect to or to listen on for `localhost` and names that end in
  /// `.localhost`, the better one first; nil for any other host, which is an address or needs a
  /// resolver.
  public var loopbackAddresses: [String]? { isLoopbackName ? ["127.0.0.1", "::1"] : nil }

  private var isLoopbackName: Bool {
    let bare = name.hasSuffix(".") ? name.dropLast() : name[...]
    return bare == "localhost" || bare.hasSuffix(".localhost")
  }

  private var isLoopbackV4: Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

extension Host: CustomStringConvertible {
  /// As in a URL: an IPv6 address in brackets.
  public var description: String { name.contains(":") ? "[\(name)]" : name }
}

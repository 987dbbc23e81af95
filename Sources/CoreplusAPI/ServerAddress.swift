/// The address of a server as people write it into a profile. Only this machine may be reached
/// without TLS, so that no token and no client's data crosses a network in the clear.
public struct ServerAddress: Hashable, Sendable {
  /// Why an address is refused.
  public struct Problem: Error {
    /// The end of a sentence that begins with the name of the option or setting.
    public let words: String
    static let shape = Problem(
      words: "must look like https://sandbox.coreplus.com.au, with nothing but host, port and path")
    static let plain = Problem(
      words: "must begin with https://; http:// would show patients' data to the network")
  }

  /// As it was written.
  public let text: String
  /// `https://host[:port][/prefix]`, without a slash at the end, so that an `APIPath` can follow. A
  /// path to the API itself (`/API/Core/v2.1/`) is dropped; any other path stays as a prefix.
  public let origin: String
  /// The host in the address.
  public let host: Host
  /// The port in the address, or else the scheme's: 80 or 443.
  public let port: UInt16

  /// Reads an address. Throws if it isn't `http` or `https`, has a user, query or fragment, or is
  /// `http` to another machine.
  public init(_ text: String) throws(Problem) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, parts[1].isEmpty,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#@".utf8.contains($0) }),
      let usualPort = Self.usualPorts[parts[0].lowercased()],
      let (host, port) = Self.split(parts[2])
    else { throw .shape }
    let scheme = parts[0].lowercased()
    var prefix = parts.dropFirst(3).prefix { $0.lowercased() != "api" }
    while prefix.last == "" { prefix.removeLast() }
    self.text = text
    origin = ([scheme + "/", parts[2]] + prefix).joined(separator: "/")
    self.host = host
    self.port = port ?? usualPort
    if scheme == "http:", !host.isLoopback { throw .plain }
  }

  private static let usualPorts: [String: UInt16] = ["http:": 80, "https:": 443]

  /// The host and port of an authority (RFC 3986 section 3.2); nil if it has no valid ones.
  private static func split(_ authority: String) -> (Host, UInt16?)? {
    var host = authority
    var port: UInt16?
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
      let digits = host[host.index(after: colon)...]
      guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(digits),
        number > 0
      else { return nil }
      port = number
      host = String(host[..<colon])
    }
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    return host.isEmpty || isBracketed != host.contains(":") ? nil : (Host(host), port)
  }
}

extension ServerAddress: CustomStringConvertible {
  public var description: String { text }
}

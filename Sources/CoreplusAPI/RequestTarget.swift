import JSON

/// Path and query of a request, as RFC 9112 section 3.2.1 has them in the request line.
public struct RequestTarget: Hashable, Sendable {
  /// Which API a path belongs to.
  public enum API: Hashable, Sendable {
    case core(Version)
    /// Our extensions.
    case coreDesk
  }

  public enum Version: String, Hashable, Sendable, CaseIterable {
    case v2 = "v2"
    case v2point1 = "v2.1"
  }

  /// Exactly as sent.
  public let rawPath: String
  /// Exactly as sent, without the `?`; nil where there is none.
  public let rawQuery: String?
  /// Nil where the path is outside the APIs, or cannot be decoded.
  public let api: API?
  /// Below the API's prefix, decoded, a trailing slash dropped: `["Appointment", "eeee…"]`.
  public let segments: [String]

  public init(_ target: String) {
    // By bytes: a mark that follows a delimiter would hide it in one character with itself.
    let parts = target.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    rawPath = String(Substring(parts[0]))
    rawQuery = parts.count > 1 ? String(Substring(parts[1])) : nil
    (api, segments) = Self.route(parts[0]) ?? (nil, [])
  }

  /// The first segment in lower case, as `availabilityslot`; "" where there is none.
  public var endpoint: String { segments.first?.lowercased() ?? "" }

  /// The second segment where there are exactly two.
  public var id: String? { segments.count == 2 ? segments[1] : nil }

  public func query() throws(WireFailure) -> Query {
    guard let rawQuery else { return Query() }
    return try Query(raw: rawQuery)
  }

  private static func route(_ path: Substring.UTF8View) -> (API, [String])? {
    let slash = UInt8(ascii: "/")
    guard path.first == slash else { return nil }
    var segments: [String] = []
    for part in path.dropFirst().split(separator: slash, omittingEmptySubsequences: false) {
      guard let segment = PercentCoding.decode(part, plusIsSpace: false) else { return nil }
      segments.append(segment)
    }
    if segments.last == "" { segments.removeLast() }
    guard segments.count >= 3, !segments.contains(""), segments[0].equalsWithoutCase("api") else {
      return nil
    }
    let below = Array(segments.dropFirst(3))
    let (family, version) = (segments[1].lowercased(), segments[2].lowercased())
    if family == "core", let version = Version(rawValue: version) { return (.core(version), below) }
    if family == "coredesk", version == "v1" { return (.coreDesk, below) }
    return nil
  }
}

extension RequestTarget {
  /// The one string that a client signs and sends.
  public static func text(_ path: String, _ query: Query = Query()) -> String {
    let raw = query.raw
    return raw.isEmpty ? path : "\(path)?\(raw)"
  }
}
